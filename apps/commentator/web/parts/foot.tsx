import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { count } from '#screens';
import { usePage } from '../ui/page.js';
import { useParts, useSettings, useTick, useWords } from '../ui/use.js';

/** Keys that are always there, and whether anything was missed. */
export const Foot = ({ onLive }: { onLive: () => void }): ReactNode => {
  const { connection } = useParts();
  const say = useWords();
  const [{ language }] = useSettings();
  const { open } = usePage();
  useTick(500);
  const { since, gaps, breaks } = useSyncExternalStore(connection.subscribe, () => connection.freshness);
  const offset = connection.place?.split('.').at(-1);
  const age = since === null ? null : Math.max(0, (Date.now() - since) / 1000);
  const said = [
    age === null ? '' : say.commentator.heartbeat(age),
    offset === undefined ? '' : say.commentator.wire(count(Number(offset), language)),
    say.commentator.gaps(gaps),
    breaks > 0 ? say.commentator.breaks(breaks) : '',
  ].filter(Boolean);
  return (
    <footer className="foot">
      <div className="foot-keys">
        <button type="button" onClick={() => open('help')}>
          <kbd aria-hidden="true">?</kbd> {say.commentator.keys}
        </button>
        <span className="spare-word">
          <kbd aria-hidden="true">1</kbd>–<kbd aria-hidden="true">9</kbd> {say.commentator.action.unit}
        </span>
        <button type="button" onClick={onLive}>
          <kbd aria-hidden="true">l</kbd> {say.commentator.action.live}
        </button>
      </div>
      {/* Made anew where a number became longer: it stands on the right, and would push the others. */}
      <p key={said.map(({ length }) => length).join(' ')} className="wire quietly">
        {said.map((text, index) => (
          <span key={index}>{text}</span>
        ))}
      </p>
    </footer>
  );
};
