/** Where editors begin: something new, or what was written so far. */
import type { ReactNode } from 'react';
import type { CommunicationDocument, ConferenceDocument, NewsDocument } from '#read-model';
import { clockTime, langOf, shortDay, textIn, useScreen } from '#screens';
import { documentKinds, sheetKinds } from '../editor/sheet.js';
import type { SheetKind } from '../editor/sheet.js';
import { GuardChips } from './parts/guarded.js';
import { localDay } from './parts/local-day.js';
import type { Model, View } from './view.js';

export interface WrittenLine {
  readonly kind: SheetKind;
  readonly item: NewsDocument | CommunicationDocument | ConferenceDocument;
}

export interface EditorModel extends Model {
  /** Newest first; null for who does not write. */
  readonly lines: readonly WrittenLine[] | null;
  /** Whether something has just been sent. */
  readonly isSent?: boolean;
  /** Whether anything can be sent from here. */
  readonly isReady?: boolean;
}

const Editor = ({ model }: { model: EditorModel }): ReactNode => {
  const { say, language } = useScreen();
  const words = say.media.editor;
  const { lines } = model;
  if (lines === null)
    return (
      <>
        <h1>{words.title}</h1>
        <p className="lead">{words.notEditor}</p>
      </>
    );
  return (
    <>
      <h1>{words.title}</h1>
      {model.isSent && (
        <p className="note" role="status">
          {words.sent}
        </p>
      )}
      {!model.isReady && <p className="note">{words.notReady}</p>}
      <nav className="editor-new" aria-label={words.new}>
        {sheetKinds.map((kind) => (
          <a key={kind} className="button" href={`/${language}/editor/${kind}`}>
            {words.kinds[kind]}
          </a>
        ))}
      </nav>
      <h2>{words.written}</h2>
      {lines.length === 0 && <p className="empty quietly">{words.nothing}</p>}
      <ul className="writings">
        {lines.map((line) => (
          <Line key={`${line.kind} ${line.item.id}`} {...line} />
        ))}
      </ul>
    </>
  );
};

/** When it was last written or corrected. */
const Line = ({ kind, item }: WrittenLine): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const words = say.media.editor;
  const text = textIn(item.texts, language);
  const name = text?.title || text?.text.slice(0, 120) || item.id;
  return (
    <li className={item.withdrawn === null ? undefined : 'is-withdrawn'}>
      <time dateTime={item.asOf} className="when">
        {shortDay(localDay(item.asOf, timeZone), language)} <br />
        {clockTime(item.asOf, language, timeZone)}
      </time>
      <div>
        <a
          href={`/${language}/editor/${documentKinds[kind]}/${item.id}`}
          className="headline"
          lang={langOf(text, language)}
        >
          {name}
        </a>
        <p className="facts">
          <span className="quietly">{words.kinds[kind]}</span>
          {'number' in item && <span className="quietly">{`${say.media.communications.number} ${item.number}`}</span>}
          <GuardChips {...item} />
        </p>
      </div>
    </li>
  );
};

export const editorView: View<EditorModel> = {
  name: 'editor',
  Component: Editor,
  channels: () => [],
  title: (_, { say }) => say.media.editor.title,
};
