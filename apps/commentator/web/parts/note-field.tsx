import { useId } from 'react';
import type { ReactNode } from 'react';
import { noteMaxLength, withNote } from '../data/notes.js';
import { useKept, useParts, useWords } from '../ui/use.js';

/** What the reader wrote about somebody: kept in this browser as it is typed. */
export const NoteField = ({ competitor }: { competitor: string }): ReactNode => {
  const { notes } = useParts();
  const say = useWords();
  const id = useId();
  const text = useKept(notes)[competitor]?.text ?? '';
  return (
    <div className="note">
      <label htmlFor={id}>
        <kbd aria-hidden="true">n</kbd> {say.commentator.note}
      </label>
      <textarea
        id={id}
        data-note
        rows={3}
        maxLength={noteMaxLength}
        value={text}
        onChange={({ target }) => notes.set(withNote(notes.value, competitor, target.value, new Date().toISOString()))}
      />
    </div>
  );
};
