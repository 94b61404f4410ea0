import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Noc } from '#screens';
import type { Found } from '../data/people-index.js';
import { plainText } from '../data/people-index.js';
import { hasBegun } from '../data/facts.js';
import type { Store } from '../data/store.js';
import { labelOf } from '../ui/labels.js';
import { usePage } from '../ui/page.js';
import { useDocument, useParts, useSettings, useTopic, useWords } from '../ui/use.js';
import { Panel } from './panel.js';

const peopleMost = 20;
const unitsMost = 8;

export const SearchResults = (): ReactNode => {
  const { store } = useParts();
  const say = useWords();
  const { asked, shown, lookAt, showUnit, open } = usePage();
  const [{ language }] = useSettings();
  const people = useTopic('people');
  const plan = useTopic('now');
  const unit = useDocument('unit', shown);
  const here = useMemo(() => new Set(unit?.lines.map(({ competitor }): string => competitor)), [unit]);
  const found = useMemo(() => store.people.find(asked, peopleMost, here), [store, asked, here, people]);
  const units = useMemo(() => unitsCalled(store, asked), [store, asked, plan]);
  const choose = ({ kind, id }: Found): void => {
    if (kind === 'noc') return;
    const where = unitOf(store, id, shown);
    if (where !== null) showUnit(where);
    lookAt(id);
    open('facts');
  };
  return (
    <Panel title={say.nav.search}>
      {asked.trim() === '' ? (
        <p className="quietly">{say.commentator.searchHint}</p>
      ) : (
        found.length + units.length === 0 && <p className="quietly">{say.nothing.found}</p>
      )}
      <ul className="found">
        {found.map((one) => (
          <li key={`${one.kind} ${one.id}`}>
            {one.kind === 'noc' ? (
              <NocFound code={one.id} name={one.name} onChoose={choose} />
            ) : (
              <button type="button" onClick={() => choose(one)}>
                <Noc code={one.noc} /> <span>{one.name}</span>
              </button>
            )}
          </li>
        ))}
        {units.map((rsc) => {
          const label = labelOf(store, rsc, language);
          return (
            <li key={rsc}>
              <button
                type="button"
                onClick={() => {
                  showUnit(rsc);
                  open('facts');
                }}
              >
                <span>
                  {label.event} <b>{label.unit}</b>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
};

const ofNocMost = 30;

/** An NOC's people who stand in a unit that is on, or comes. */
const NocFound = ({
  code,
  name,
  onChoose,
}: {
  code: string;
  name: string;
  onChoose: (one: Found) => void;
}): ReactNode => {
  const { store } = useParts();
  const people = useMemo(() => peopleOn(store, code), [store, code]);
  return (
    <details className="noc-found">
      <summary>
        <Noc code={code} /> <b>{name}</b> <span className="quietly">{people.length}</span>
      </summary>
      <ul>
        {people.slice(0, ofNocMost).map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => onChoose(one)}>
              {one.name}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
};

const peopleOn = (store: Store, noc: string): Found[] => {
  const found = new Map<string, Found>();
  for (const unit of store.all('unit')) {
    if (hasBegun(unit) && !store.on.has(unit.rsc)) continue;
    for (const { competitor, noc: own } of unit.lines) {
      if (own !== noc || found.has(competitor)) continue;
      const name = (store.get('participant', competitor) ?? store.get('team', competitor))?.name ?? competitor;
      found.set(competitor, { kind: 'person', id: competitor, name, noc });
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** Where somebody is to be seen: in the unit on show, one that is on, the next, or the last. */
const unitOf = (store: Store, competitor: string, shown: string | null): string | null => {
  const units = [...store.unitsWith(competitor)].filter((rsc) => rsc.slice(26) !== '--------');
  if (shown !== null && units.includes(shown)) return null;
  const on = units.find((rsc) => store.on.has(rsc));
  if (on !== undefined) return on;
  const start = (rsc: string): string => store.get('schedule', rsc)?.startAt ?? store.get('unit', rsc)?.asOf ?? '';
  const coming = units
    .filter((rsc) => !hasBegun(store.get('unit', rsc)!))
    .sort((a, b) => (start(a) < start(b) ? -1 : 1));
  return coming[0] ?? units.sort((a, b) => (start(a) < start(b) ? 1 : -1))[0] ?? null;
};

/** Units whose name in the timetable has all these words. */
const unitsCalled = (store: Store, asked: string): string[] => {
  const words = plainText(asked).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || asked.trim().length < 3) return [];
  const found: string[] = [];
  for (const { rsc, name } of store.timetable.all) {
    const text = plainText(name);
    if (words.every((word) => text.includes(word))) found.push(rsc);
    if (found.length === unitsMost) break;
  }
  return found;
};
