import { use } from 'react';
import type { ReactNode } from 'react';
import type { CombatDetail, ResultLine } from '#competition';
import { decisionText, kindText } from '../kinds.js';
import { Noc } from '../parts/noc.js';
import { Who } from '../parts/who.js';
import { useScreen } from '../screen.js';
import type { Language, Words } from '../words/index.js';
import { Actions } from './actions.js';
import { Compare } from './compare.js';
import type { FormProps } from './columns.js';
import { clockText } from './running-clock.js';
import { Scoreboard } from './scoreboard.js';
import type { Period } from './scoreboard.js';
import { Situation, VersionContext } from './situation.js';

type Side = CombatDetail['sides'][number];

/** A bout: points, rounds or cards, penalties, and how far each side is from ending it. */
export const CombatForm = ({ unit }: FormProps): ReactNode => {
  const { say, language } = useScreen();
  const { form } = say;
  const detail = unit.detail as CombatDetail;
  const sides = new Map(detail.sides.map((side) => [side.competitor as string, side]));
  const nocOf = (competitor: string): string => unit.lines.find((line) => line.competitor === competitor)?.noc ?? '';
  const scored = detail.counts === 'JUDGES' ? [] : detail.rounds;
  const periods = scored.map((round): Period => {
    const of = (competitor: string): number | null =>
      round.points.find((one) => one.competitor === competitor)?.points ?? null;
    return { period: round.period, of, value: of, winner: round.winner };
  });
  const score = ({ competitor, mark }: ResultLine): number | string | null => {
    const side = sides.get(competitor);
    if (!side) return mark && mark.text;
    return detail.counts === 'ROUNDS' ? side.roundsWon : detail.counts === 'JUDGES' ? side.judgesAhead : side.points;
  };
  const flagsOf = ({ competitor }: ResultLine): string[] => {
    const side = sides.get(competitor);
    if (!side) return [];
    return [
      ...side.penalties.map(({ kind, times }) => `${kindText(kind, language)}${times > 1 ? ` ×${times}` : ''}`),
      ...(detail.priority === competitor ? [form.priority] : []),
      ...(side.challengePending ? [form.challenge] : []),
    ];
  };
  const decision = unit.decision ?? detail.verdict;
  return (
    <>
      <Situation
        said={[
          detail.period !== null && { id: 'period', text: detail.period, tone: 'strong' },
          detail.clock !== null && {
            id: 'clock',
            text: <span className="clock">{clockText(detail.clock)}</span>,
            tone: 'live',
          },
          detail.golden && { id: 'golden', text: form.goldenScore, tone: 'warning' },
          decision !== null && { id: 'decision', text: decisionText(decision.text, language), tone: 'strong' },
          ...detail.sides.flatMap((side) => needOf(side, form, language)),
        ]}
      />
      <Scoreboard unit={unit} periods={periods} current={detail.period} scoreOf={score} flagsOf={flagsOf} />
      <Cards detail={detail} />
      <div className="beside">
        <Actions
          title={form.lastActions}
          actions={detail.actions.toReversed().map(({ competitor, kind, points, period, clock, score: after }) => ({
            when: [period, clock === null ? null : clockText(clock)].filter(Boolean).join(' '),
            text: (
              <>
                {competitor !== null && <Noc code={nocOf(competitor)} />} <b>{kindText(kind, language)}</b>{' '}
                {points > 0 && <span className="quietly">+{points}</span>}
              </>
            ),
            // Judges say who is ahead between the rounds alone.
            score: detail.counts === 'JUDGES' ? null : after.join('–'),
          }))}
        />
        <Compare title={form.numbers} rows={comparisons(detail, form, language)} />
      </div>
    </>
  );
};

type FormWords = Words['form'];

/** One score away from the end; where one alone is always enough, that is not news. */
const needOf = ({ competitor, needs, scores }: Side, form: FormWords, language: Language) => {
  const has = (kind: string | null): boolean => scores.some((one) => one.kind === kind && one.times > 0);
  return needs
    .filter(({ more, by, kind }) => more === 1 && by !== 'PENALTY' && (by !== 'SCORE' || has(kind)))
    .slice(0, 1)
    .map(({ ends, kind }) => ({
      id: `need-${competitor}`,
      text: (
        <>
          <Who id={competitor} plain /> {form.oneMore(ends, kind === null ? null : kindText(kind, language))}
        </>
      ),
      tone: 'warning' as const,
    }));
};

const comparisons = ({ sides: [home, away] }: CombatDetail, form: FormWords, language: Language) => {
  if (!home || !away) return [];
  const both = <T,>(of: (side: Side) => T): [T, T] => [of(home), of(away)];
  const kinds = [...new Set([...home.scores, ...away.scores].map(({ kind }) => kind))];
  const penalties = [...new Set([...home.penalties, ...away.penalties].map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) => ({
      id: kind,
      label: kindText(kind, language),
      values: both(({ scores }) => scores.find((one) => one.kind === kind)?.times ?? 0),
    })),
    ...penalties.map((kind) => ({
      id: `penalty-${kind}`,
      label: kindText(kind, language),
      values: both(({ penalties: own }) => own.find((one) => one.kind === kind)?.times ?? 0),
    })),
    ...(home.challengesLeft === null
      ? []
      : [{ id: 'challenges', label: form.challengesLeft, values: both(({ challengesLeft }) => challengesLeft) }]),
  ];
};

/** Each judge's card, where judges score rounds. */
const Cards = ({ detail: { cards, rounds, sides } }: { detail: CombatDetail }): ReactNode => {
  const { say } = useScreen();
  const { form } = say;
  const version = use(VersionContext);
  if (cards.length === 0) return null;
  return (
    <div className="scroller" tabIndex={0} role="group" aria-label={form.cards}>
      <table key={version} className="card">
        <caption>{form.cards}</caption>
        <thead>
          <tr>
            <th scope="col">{form.judge}</th>
            {rounds.map(({ period }) => (
              <th key={period} scope="col">
                {period}
              </th>
            ))}
            <th scope="col">{say.column.total}</th>
          </tr>
        </thead>
        <tbody>
          {cards.map(({ judge, totals }) => (
            <tr key={judge}>
              <th scope="row">{judge}</th>
              {rounds.map(({ period, cards: own }) => (
                <td key={period}>{pairOf(own.find((card) => card.judge === judge)?.scores ?? [], sides)}</td>
              ))}
              <td>
                <b>{pairOf(totals, sides)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const pairOf = (points: CombatDetail['cards'][number]['totals'], sides: CombatDetail['sides']): string =>
  points.length === 0
    ? ''
    : sides.map(({ competitor }) => points.find((one) => one.competitor === competitor)?.points ?? 0).join('–');
