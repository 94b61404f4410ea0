import type { ReactNode } from 'react';
import { useScreen } from '#screens';
import { turnMine, useMine } from '../chrome/mine.js';
import type { MineKind } from '../chrome/mine.js';

interface StarProps {
  readonly kind: MineKind;
  readonly code: string;
  /** What is followed, for those who do not see what stands beside it. */
  readonly name: string;
}

/** Follows what a page is about, or no longer. */
export const Star = ({ kind, code, name }: StarProps): ReactNode => {
  const { say } = useScreen();
  const has = useMine()[kind].includes(code);
  return (
    <button
      type="button"
      className="plain star needs-script"
      aria-pressed={has}
      aria-label={`${say.portal.mine.add}: ${name}`}
      title={has ? say.portal.mine.remove : say.portal.mine.add}
      onClick={() => turnMine(kind, code)}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d="M10 2.6l2.3 4.7 5.2.7-3.8 3.6.9 5.1L10 14.2l-4.6 2.5.9-5.1L2.5 8l5.2-.7z" />
      </svg>
    </button>
  );
};
