/** The form on which something is written or corrected. It works without script: the server says what is wrong. */
import { useRef } from 'react';
import type { FormEvent, MouseEvent, ReactNode } from 'react';
import type { CommunicationDocument, ConferenceDocument, NewsDocument, Subject } from '#read-model';
import { languages, ScreenProvider, useScreen } from '#screens';
import type { Language } from '#screens';
import { fieldsOf, guardFields, withdrawnField } from '../editor/sheet.js';
import type { Field, SheetKind, Values } from '../editor/sheet.js';
import type { SheetFault } from '../editor/read-sheet.js';
import { Communication } from './communications.js';
import { Conference } from './conference.js';
import type { ConferenceState } from './parts/conference-state.js';
import { labelOf, SheetField } from './parts/sheet-field.js';
import type { Venue } from './parts/sheet-field.js';
import { NewsItem } from './news-item.js';
import type { Model, View } from './view.js';

export type Preview =
  | { readonly kind: 'news'; readonly item: NewsDocument; readonly subjects: readonly Subject[] }
  | { readonly kind: 'communication'; readonly item: CommunicationDocument; readonly subjects: readonly Subject[] }
  | {
      readonly kind: 'conference';
      readonly item: ConferenceDocument;
      readonly subjects: readonly Subject[];
      readonly state: ConferenceState;
    };

/** What keeps it from being sent, besides faults. */
export type Trouble = 'cannotSend' | 'changedMeanwhile' | 'sessionEnded' | 'formOld' | 'notReady';

export interface SheetModel extends Model {
  readonly kind: SheetKind;
  readonly id: string;
  /** Stands in the form; null where nobody is signed in any more. */
  readonly csrf: string | null;
  /** What stood there when the form was opened, 0 for something new. */
  readonly version: number;
  readonly values: Values;
  readonly faults: readonly SheetFault[];
  readonly trouble: Trouble | null;
  /** What ingest said when it refused it. */
  readonly refusal: string | null;
  readonly preview: Preview | null;
  readonly venues: readonly Venue[];
}

const Sheet = ({ model }: { model: SheetModel }): ReactNode => {
  const { say, language } = useScreen();
  const words = say.media.editor;
  const { kind, id, version } = model;
  const isPressed = useRef(false);
  // A second press while the first is under way sends nothing; the server holds the same.
  const once = (event: FormEvent): void => {
    if (isPressed.current) event.preventDefault();
    isPressed.current = true;
  };
  const fields = [...guardFields, ...(version > 0 ? [withdrawnField] : [])];
  return (
    <>
      <p className="crumbs">
        <a href={`/${language}/editor`}>{words.backToAll}</a>
      </p>
      <h1>{version > 0 ? `${words.edit}: ${words.kinds[kind]}` : words.kinds[kind]}</h1>
      <Faults model={model} />
      {model.preview && <Previews preview={model.preview} />}
      <form
        method="post"
        action={`/${language}/editor/${kind}/${id}`}
        className="sheet"
        noValidate
        autoComplete="off"
        onSubmit={once}
      >
        <input type="hidden" name="csrf" value={model.csrf ?? ''} />
        <input type="hidden" name="version" value={version} />
        <div className="tongues">
          {languages.map((tongue) => (
            <div key={tongue} className="tongue">
              <Fields fields={fieldsOf(kind).filter((field) => field.language === tongue)} model={model} />
            </div>
          ))}
        </div>
        <Fields fields={[...fieldsOf(kind).filter((field) => !field.language), ...fields]} model={model} />
        <div className="sheet-end">
          <button className="button" type="submit" name="do" value="preview">
            {words.preview}
          </button>
          <button className="button first" type="submit" name="do" value="send">
            {version > 0 ? words.sendAgain : words.send}
          </button>
        </div>
      </form>
    </>
  );
};

const Fields = ({ fields, model }: { fields: readonly Field[]; model: SheetModel }): ReactNode =>
  fields.map((field) => (
    <SheetField
      key={field.name}
      field={field}
      value={model.values[field.name] ?? ''}
      fault={model.faults.find((fault) => fault.field === field.name)?.code ?? null}
      venues={model.venues}
    />
  ));

const Faults = ({ model }: { model: SheetModel }): ReactNode => {
  const { say, language } = useScreen();
  const words = say.media.editor;
  const { kind, faults, trouble, refusal } = model;
  if (faults.length === 0 && trouble === null && refusal === null) return null;
  const all = [...fieldsOf(kind), ...guardFields, withdrawnField];
  return (
    <div className="faults" role="alert">
      {trouble !== null && <p>{words[trouble]}</p>}
      {refusal !== null && (
        <p>
          {words.fault.REFUSED} {refusal}
        </p>
      )}
      {faults.length > 0 && <p>{words.mend(faults.length)}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ field: name, code }) => {
            const field = all.find((one) => one.name === name);
            return (
              <li key={name}>
                <a href={`#${name}`}>{field ? labelOf(field, say, language) : name}</a>: {words.fault[code]}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
};

/** What was typed stays open while somebody follows a link. */
const besides = ({ target }: MouseEvent): void => (target as Element).closest('a')?.setAttribute('target', '_blank');

/** In each language in which it is written. */
const Previews = ({ preview }: { preview: Preview }): ReactNode => {
  const { say, ...screen } = useScreen();
  const words = say.media.editor;
  const written = languages.filter((language) => preview.item.texts.some((text) => text.language === language));
  const names = new Intl.DisplayNames([screen.language], { type: 'language' });
  return written.map((language: Language) => (
    <section
      key={language}
      className="preview"
      lang={language}
      aria-label={`${words.previewOf}, ${language}`}
      onClickCapture={besides}
    >
      <p className="caps" lang={screen.language}>
        {words.previewOf}, {names.of(language)} · {words.notSent}
      </p>
      <ScreenProvider screen={{ ...screen, language }}>
        <AsRead preview={preview} />
      </ScreenProvider>
    </section>
  ));
};

const AsRead = ({ preview }: { preview: Preview }): ReactNode => {
  switch (preview.kind) {
    case 'news':
      return <NewsItem model={preview} />;
    case 'communication':
      return <Communication model={preview} />;
    case 'conference':
      return <Conference model={{ ...preview, asked: null }} />;
  }
};

export const sheetView: View<SheetModel> = {
  name: 'sheet',
  Component: Sheet,
  channels: () => [],
  title: ({ kind, version }, { say }) => {
    const words = say.media.editor;
    return version > 0 ? `${words.edit}: ${words.kinds[kind]}` : words.kinds[kind];
  },
};
