import type { ReactNode } from 'react';
import { isMatch, markText, Noc, ordinal, Who } from '#screens';
import { meetingsOf, rivalOf } from '../data/facts.js';
import { labelOf } from '../ui/labels.js';
import { usePage } from '../ui/page.js';
import { useDocument, useParts, useSettings, useTopic, useWords } from '../ui/use.js';
import { Panel } from './panel.js';

/** Two who met at these Games: the sides of a match, else whoever is looked at and whoever leads. */
export const HeadToHead = (): ReactNode => {
  const { store } = useParts();
  const say = useWords();
  const [{ language }] = useSettings();
  const { shown, focus, showUnit } = usePage();
  const unit = useDocument('unit', shown);
  useTopic('now');
  const one = unit && isMatch(unit) ? unit.lines[0]?.competitor : (focus ?? unit?.lines[1]?.competitor);
  const other = unit && one ? rivalOf(unit, one) : null;
  if (!one || !other)
    return (
      <Panel title={say.commentator.headToHead}>
        <p className="quietly">{say.commentator.nobodyInFocus}</p>
      </Panel>
    );
  const meetings = meetingsOf(store, one, other).filter((meeting) => meeting.unit.rsc !== shown);
  const nocOf = (competitor: string): string =>
    unit?.lines.find((line) => line.competitor === competitor)?.noc ??
    store.get('participant', competitor)?.noc ??
    store.get('team', competitor)?.noc ??
    '';
  return (
    <Panel title={say.commentator.headToHead}>
      <ul className="sides">
        {[one, other].map((side) => (
          <li key={side}>
            {nocOf(side) !== '' && <Noc code={nocOf(side)} />} <Who id={side} plain />
          </li>
        ))}
      </ul>
      {meetings.length === 0 && <p className="quietly">{say.commentator.neverMet}</p>}
      <ul className="own-results">
        {meetings.map((meeting) => {
          const label = labelOf(store, meeting.unit.rsc, language);
          return (
            <li key={meeting.unit.rsc}>
              <button type="button" onClick={() => showUnit(meeting.unit.rsc)}>
                <span>
                  {label.event} {label.unit}
                </span>
                <span className="result">
                  {meeting.lines
                    .map(({ mark, irm, rank }) =>
                      [rank === null ? '' : ordinal(rank, language), irm ?? (mark ? markText(mark.text, language) : '')]
                        .filter(Boolean)
                        .join(' '),
                    )
                    .join(' – ')}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
};
