import type { ReactNode } from 'react';
import { actions, keyCaps } from '../keys.js';
import { useSettings, useWords } from '../ui/use.js';
import { Panel } from './panel.js';

/** What each key does; the box beside it turns it off. */
export const Help = (): ReactNode => {
  const say = useWords();
  const [{ keysOff }, change] = useSettings();
  return (
    <Panel title={say.commentator.keys}>
      <p className="quietly">{say.commentator.keysHint}</p>
      <ul className="keys">
        {actions.map((action) => (
          <li key={action}>
            <label>
              <input
                type="checkbox"
                checked={!keysOff.includes(action)}
                onChange={({ target }) =>
                  change({
                    keysOff: target.checked ? keysOff.filter((one) => one !== action) : [...keysOff, action],
                  })
                }
              />
              <span className="caps-of">
                {keyCaps[action].map((cap) => (cap === '–' ? ' – ' : <kbd key={cap}>{cap}</kbd>))}
              </span>
              <span>{say.commentator.action[action]}</span>
            </label>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
