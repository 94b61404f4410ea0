import type { ReactNode } from 'react';
import { Who } from '../parts/who.js';

const shown = 3;

/** Who comes next, the first of them by name. */
export const Queue = ({ competitors }: { competitors: readonly string[] }): ReactNode =>
  competitors.slice(0, shown).map((competitor) => (
    <span key={competitor} className="entry">
      <Who id={competitor} plain />
    </span>
  ));
