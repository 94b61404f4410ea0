import type { ReactNode } from 'react';
import { useScreen } from '#screens';
import { turnMine, useMine } from '../chrome/mine.js';
import type { MineKind } from '../chrome/mine.js';

/** Follows what a page is about, or no longer. */
export const Star = ({ kind, code }: { kind: MineKind; code: string }): ReactNode => {
  const { say } = useScreen();
  const has = useMine()[kind].includes(code);
  const word = has ? say.portal.mine.remove : say.portal.mine.add;
  return (
    <button
      type="button"
      className="plain star needs-script"
      aria-pressed={has}
      aria-label={say.portal.mine.add}
      title={word}
      onClick={() => turnMine(kind, code)}
    >
      <span aria-hidden="true">{has ? '★' : '☆'}</span>
    </button>
  );
};
