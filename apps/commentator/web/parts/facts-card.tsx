import type { ReactNode } from 'react';
import { ageOn, clockTime, isMatch, markText, Noc, ordinal, Who } from '#screens';
import { factsOf, medalsOfNoc } from '../data/facts.js';
import type { Facts, UnitResult } from '../data/facts.js';
import { eventLabel, labelOf, nocName } from '../ui/labels.js';
import { usePage } from '../ui/page.js';
import { gamesNowOf, useDocument, useParts, useSettings, useTimeZone, useTopic, useWords } from '../ui/use.js';
import { NoteField } from './note-field.js';

const resultsShown = 5;

/** The facts behind whoever is looked at. */
export const FactsCard = (): ReactNode => {
  const say = useWords();
  const { focus, open } = usePage();
  return (
    <section className="facts" aria-labelledby="in-focus">
      <h2 id="in-focus" className="caps">
        {say.commentator.inFocus}
      </h2>
      {focus === null ? <p className="quietly">{say.commentator.nobodyInFocus}</p> : <FactsOf competitor={focus} />}
      <div className="card-keys">
        {focus !== null && <Pin competitor={focus} />}
        <button type="button" onClick={() => open('records')}>
          <kbd aria-hidden="true">r</kbd> {say.nav.records}
        </button>
        <button type="button" onClick={() => open('headToHead')}>
          <kbd aria-hidden="true">h</kbd> {say.commentator.headToHead}
        </button>
      </div>
    </section>
  );
};

const FactsOf = ({ competitor }: { competitor: string }): ReactNode => {
  const parts = useParts();
  const { store } = parts;
  const say = useWords();
  const { shown } = usePage();
  const [{ language }] = useSettings();
  useTopic('now');
  useTopic('medals');
  useDocument('unit', shown);
  useDocument('participant', competitor);
  const facts = factsOf(store, competitor);
  const today = new Date(gamesNowOf(parts)).toISOString().slice(0, 10);
  const age = ageOn(facts.birthDate, today);
  return (
    <>
      <p className="who-in-focus">
        {facts.noc !== '' && <Noc code={facts.noc} />} <Who id={competitor} plain />
      </p>
      <p className="quietly">
        {[age === null ? '' : say.commentator.age(age), nocName(store, facts.noc, language)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Medals facts={facts} />
      <Results results={facts.results.filter(({ rsc }) => rsc !== shown)} title={say.commentator.soFar} />
      <Results results={facts.coming.filter(({ rsc }) => rsc !== shown)} title={say.commentator.nextFor} />
      {facts.noc !== '' && <NocMedals noc={facts.noc} today={today} />}
      <NoteField competitor={competitor} />
    </>
  );
};

const Pin = ({ competitor }: { competitor: string }): ReactNode => {
  const say = useWords();
  const [{ pinnedAthletes }, change] = useSettings();
  const isPinned = pinnedAthletes.includes(competitor);
  const others = pinnedAthletes.filter((one) => one !== competitor);
  return (
    <button
      type="button"
      aria-pressed={isPinned}
      onClick={() => change({ pinnedAthletes: isPinned ? others : [...others, competitor] })}
    >
      {isPinned ? say.commentator.unpin : say.commentator.pin}
    </button>
  );
};

const Medals = ({ facts: { medals } }: { facts: Facts }): ReactNode => {
  const { store } = useParts();
  const say = useWords();
  const [{ language }] = useSettings();
  if (medals.length === 0) return null;
  return (
    <ul className="own-medals">
      {medals.map(({ medal, sportEvent }) => (
        <li key={`${medal} ${sportEvent}`}>
          <span className={`medal ${medal.toLowerCase()}`}>{say.medal[medal]}</span>{' '}
          <span>{eventLabel(store, sportEvent, language)}</span>
        </li>
      ))}
    </ul>
  );
};

const Results = ({ results, title }: { results: readonly UnitResult[]; title: string }): ReactNode => {
  const { store } = useParts();
  const [{ language }] = useSettings();
  const timeZone = useTimeZone();
  const { showUnit } = usePage();
  if (results.length === 0) return null;
  return (
    <>
      <h3 className="visually-hidden">{title}</h3>
      <ul className="own-results">
        {results.slice(0, resultsShown).map((result) => {
          const { rsc, line, plan, unit } = result;
          const label = labelOf(store, rsc, language);
          const startAt = unit.startAt ?? plan?.startAt;
          return (
            <li key={rsc}>
              <button type="button" onClick={() => showUnit(rsc)}>
                <span>
                  {label.event} {label.unit}
                </span>
                <span className="result">
                  <Outcome result={result} />{' '}
                  {line.mark && unit.resultStatus !== 'START_LIST' ? (
                    <b>{markText(scoreOf(result), language)}</b>
                  ) : (
                    startAt !== undefined &&
                    line.irm === null && <time dateTime={startAt}>{clockTime(startAt, language, timeZone)}</time>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** In a match the rival's mark belongs to it, and whose it is. */
const scoreOf = ({ unit, line }: UnitResult): string => {
  const own = line.mark?.text ?? '';
  const rival = isMatch(unit) ? unit.lines.find((other) => other !== line) : undefined;
  return rival ? `${own}–${rival.mark?.text ?? ''} ${rival.noc}` : own;
};

const Outcome = ({ result: { line } }: { result: UnitResult }): ReactNode => {
  const say = useWords();
  const [{ language }] = useSettings();
  if (line.irm !== null) return line.irm;
  if (line.wlt !== null) return say.commentator.outcome[line.wlt];
  return line.rank === null ? '' : ordinal(line.rank, language);
};

const NocMedals = ({ noc, today }: { noc: string; today: string }): ReactNode => {
  const { store } = useParts();
  const say = useWords();
  const all = medalsOfNoc(store, noc);
  const since = medalsOfNoc(store, noc, `${today}T00:00:00Z`);
  const text = ({ GOLD, SILVER, BRONZE }: typeof all): string => `${GOLD} · ${SILVER} · ${BRONZE}`;
  return (
    <dl className="noc-medals">
      <div>
        <dt>{say.commentator.medalsToday(noc)}</dt>
        <dd>{text(since)}</dd>
      </div>
      {text(all) !== text(since) && (
        <div>
          <dt>{say.commentator.medalsAll(noc)}</dt>
          <dd>{text(all)}</dd>
        </div>
      )}
    </dl>
  );
};
