/** A field of a form with its label, its hint, and what is wrong with it. */
import type { ReactNode } from 'react';
import { affectable, audiences } from '#competition';
import { useScreen } from '#screens';
import type { Language, Words } from '#screens';
import type { SheetFault } from '../../editor/read-sheet.js';
import type { Field } from '../../editor/sheet.js';

export interface Venue {
  readonly code: string;
  readonly name: string;
}

export const labelOf = ({ word, language }: Field, say: Words, reader: Language): string => {
  const label = say.media.editor.field[word];
  if (typeof label === 'string') return label;
  return label(new Intl.DisplayNames([reader], { type: 'language' }).of(language ?? reader) ?? '');
};

interface SheetFieldProps {
  readonly field: Field;
  readonly value: string;
  readonly fault: SheetFault['code'] | null;
  readonly venues: readonly Venue[];
}

export const SheetField = (props: SheetFieldProps): ReactNode => {
  const { say, language } = useScreen();
  const words = say.media.editor;
  const { field, fault } = props;
  const { name, shape, hint } = field;
  const label = labelOf(field, say, language);
  const isGroup = shape === 'audience' || shape === 'affects';
  const notes = (
    <>
      {hint && (
        <span id={`${name}-hint`} className="hint">
          {words.hint[hint]}
        </span>
      )}
      {fault && (
        <span id={`${name}-fault`} className="fault">
          {words.fault[fault]}
        </span>
      )}
    </>
  );
  if (isGroup)
    return (
      <fieldset id={name} className="field" tabIndex={-1} aria-describedby={fault ? `${name}-fault` : undefined}>
        <legend className="label">{label}</legend>
        <Choices {...props} />
        {notes}
      </fieldset>
    );
  if (shape === 'flag')
    return (
      <div className="field choices">
        <label>
          <input type="checkbox" id={name} name={name} value="true" defaultChecked={props.value === 'true'} /> {label}
        </label>
      </div>
    );
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <Input {...props} />
      {notes}
    </div>
  );
};

const Choices = ({ field: { name, shape }, value }: SheetFieldProps): ReactNode => {
  const { say } = useScreen();
  const { guard, communications } = say.media;
  const chosen = value.split(' ');
  const choice = (type: 'radio' | 'checkbox', of: string, word: string): ReactNode => (
    <label key={of}>
      <input type={type} name={name} value={of} defaultChecked={chosen.includes(of)} /> {word}
    </label>
  );
  return (
    <div className="choices">
      {shape === 'audience' && audiences.map((audience) => choice('radio', audience, guard.audience[audience]))}
      {shape === 'affects' && affectable.map((what) => choice('checkbox', what, communications.affects[what]))}
    </div>
  );
};

const Input = ({ field, value, fault, venues }: SheetFieldProps): ReactNode => {
  const { say } = useScreen();
  const { name, shape, hint, language } = field;
  const described = [...(hint ? [`${name}-hint`] : []), ...(fault ? [`${name}-fault`] : [])].join(' ');
  const common = {
    id: name,
    name,
    defaultValue: value,
    lang: language,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': described || undefined,
  };
  switch (shape) {
    case 'prose':
      return <textarea {...common} className="long" />;
    case 'lines':
      return <textarea {...common} spellCheck={false} />;
    case 'venue':
      return (
        <select {...common}>
          <option value="">{say.media.editor.noVenue}</option>
          {venues.map(({ code, name: venue }) => (
            <option key={code} value={code}>
              {venue}
            </option>
          ))}
        </select>
      );
    default:
      return <input {...common} type="text" className={shape === 'short' ? 'short' : undefined} />;
  }
};
