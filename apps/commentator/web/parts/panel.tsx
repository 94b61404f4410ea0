import type { ReactNode } from 'react';
import { usePage } from '../ui/page.js';
import { useWords } from '../ui/use.js';

/** A card with a title and a way back. */
export const Panel = ({ title, children }: { title: string; children: ReactNode }): ReactNode => {
  const say = useWords();
  const { open } = usePage();
  return (
    <section className="panel-card" aria-labelledby="panel-title">
      <div className="panel-head">
        <h2 id="panel-title" className="caps">
          {title}
        </h2>
        <button type="button" onClick={() => open('facts')}>
          <kbd aria-hidden="true">Esc</kbd> {say.commentator.close}
        </button>
      </div>
      {children}
    </section>
  );
};
