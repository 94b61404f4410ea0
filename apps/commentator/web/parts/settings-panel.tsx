import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { words } from '#screens';
import { notesFile, withFile } from '../data/notes.js';
import { useKept, useParts, useSettings, useTopic, useWords } from '../ui/use.js';
import { usePage } from '../ui/page.js';
import { Panel } from './panel.js';

export const SettingsPanel = (): ReactNode => {
  const say = useWords();
  const [{ theme, myTime }, change] = useSettings();
  const { open } = usePage();
  return (
    <Panel title={say.commentator.settings}>
      <div className="choices" role="group" aria-label={say.nav.theme}>
        {(['night', 'day'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={theme === one} onClick={() => change({ theme: one })}>
            {say.commentator.theme[one]}
          </button>
        ))}
      </div>
      <label className="choice">
        <input type="checkbox" checked={myTime} onChange={({ target }) => change({ myTime: target.checked })} />
        {say.commentator.myTimeToo}
      </label>
      <button type="button" className="plain" onClick={() => open('help')}>
        <kbd aria-hidden="true">?</kbd> {say.commentator.keys}
      </button>
      <NotesFile />
      <Disciplines />
    </Panel>
  );
};

const NotesFile = (): ReactNode => {
  const { notes } = useParts();
  const say = useWords();
  const count = Object.keys(useKept(notes)).length;
  const [told, setTold] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const imported = withFile(notes.value, await file.text());
    if (imported) notes.set(imported.notes);
    setTold(imported ? say.commentator.notesTaken(imported.taken) : say.commentator.noNotesFile);
  };
  return (
    <section aria-labelledby="notes-file">
      <h3 id="notes-file">{say.commentator.notes(count)}</h3>
      <div className="choices">
        <button type="button" onClick={() => save(notesFile(notes.value))}>
          {say.commentator.notesExport}
        </button>
        <button type="button" onClick={() => field.current?.click()}>
          {say.commentator.notesImport}
        </button>
        <input
          ref={field}
          type="file"
          accept="application/json,.json"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={say.commentator.notesImport}
          onChange={({ target }) => void take(target.files?.[0])}
        />
      </div>
      <p className="quietly" role="status">
        {told}
      </p>
    </section>
  );
};

const save = (text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'podium-notes.json';
  link.click();
  URL.revokeObjectURL(url);
};

const Disciplines = (): ReactNode => {
  const { store, connection } = useParts();
  const say = useWords();
  const [{ disciplines, language }, change] = useSettings();
  useTopic('games');
  const all = new Map<string, string>();
  for (const { discipline, disciplineName } of store.all('programme'))
    all.set(discipline, words[language].names.discipline(discipline, disciplineName));
  const open = [...all]
    .filter(([code]) => connection.allowed?.includes(code) ?? true)
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
  const [chosen, setChosen] = useState<readonly string[] | null>(disciplines);
  const isChosen = (code: string): boolean => chosen?.includes(code) ?? true;
  const toggle = (code: string): void => {
    const before = chosen ?? open.map(([one]) => one);
    setChosen(before.includes(code) ? before.filter((one) => one !== code) : [...before, code]);
  };
  return (
    <fieldset>
      <legend>{say.commentator.disciplinesFollowed}</legend>
      <ul className="disciplines">
        {open.map(([code, name]) => (
          <li key={code}>
            <label className="choice">
              <input type="checkbox" checked={isChosen(code)} onChange={() => toggle(code)} />
              <span>{name}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className="choices">
        <button type="button" onClick={() => setChosen(null)}>
          {say.commentator.all}
        </button>
        <button
          type="button"
          disabled={chosen?.length === 0}
          onClick={() => {
            change({ disciplines: chosen });
            // Other channels are another stream, and another copy.
            location.reload();
          }}
        >
          {say.commentator.apply}
        </button>
      </div>
    </fieldset>
  );
};
