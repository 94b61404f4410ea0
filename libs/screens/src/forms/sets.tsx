import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ResultLine, SetsDetail } from '#competition';
import { decisionText, kindText } from '../kinds.js';
import { Noc } from '../parts/noc.js';
import { Who } from '../parts/who.js';
import { useScreen } from '../screen.js';
import type { Language, Words } from '../words/index.js';
import { Actions } from './actions.js';
import { Compare } from './compare.js';
import type { FormProps } from './columns.js';
import { Scoreboard } from './scoreboard.js';
import type { Period } from './scoreboard.js';
import { Situation } from './situation.js';

export const SetsForm = ({ unit }: FormProps): ReactNode => {
  const { say, language } = useScreen();
  const { form } = say;
  const detail = unit.detail as SetsDetail;
  const { sides, game } = detail;
  // Its place stays when the last game is over.
  const [had] = useState({ games: false });
  had.games ||= game !== null;
  const sideOf = (competitor: string): 0 | 1 => (competitor === sides[1] ? 1 : 0);
  const periods = detail.sets.map((set): Period => ({
    period: set.period,
    winner: set.winner,
    value: (competitor) => `${set.score[sideOf(competitor)]} ${set.tieBreak?.[sideOf(competitor)] ?? ''}`,
    of: (competitor) => (
      <>
        {set.score[sideOf(competitor)]}
        {set.tieBreak && <sup>{set.tieBreak[sideOf(competitor)]}</sup>}
      </>
    ),
  }));
  const flagsOf = ({ competitor }: ResultLine): string[] =>
    detail.pointFor
      .filter((point) => point.competitor === competitor)
      .map(({ what, times, breaks }) => form.pointFor(what, times, breaks));
  const nocOf = (competitor: string): string => unit.lines.find((line) => line.competitor === competitor)?.noc ?? '';
  return (
    <>
      <Situation
        said={[
          unit.decision !== null && {
            id: 'decision',
            text: decisionText(unit.decision.text, language),
            tone: 'strong',
          },
          detail.serve !== null && {
            id: 'serve',
            label: form.serves,
            text: <Who id={detail.serve.member ?? detail.serve.competitor} plain />,
            tone: 'live',
          },
          game !== null && game.tieBreak && { id: 'tie-break', text: form.tieBreak, tone: 'strong' },
          detail.run !== null &&
            detail.run.points > 2 && {
              id: 'run',
              text: (
                <>
                  {form.inARow(detail.run.points)} <Who id={detail.run.competitor} plain />
                </>
              ),
            },
          detail.challenging !== null && {
            id: 'challenge',
            label: form.challenge,
            text: <Who id={detail.challenging} plain />,
            tone: 'warning',
          },
          detail.switchSides && { id: 'switch', text: form.switchSides },
        ]}
      />
      <Scoreboard
        unit={unit}
        periods={periods}
        current={detail.period}
        scoreOf={({ competitor }) => detail.score[sideOf(competitor)]}
        serves={detail.serve?.competitor ?? null}
        flagsOf={flagsOf}
        {...(had.games && {
          extra: { head: form.game, of: ({ competitor }) => game?.score[sideOf(competitor)] ?? null },
        })}
      />
      <div className="beside">
        <Actions
          title={form.rallies}
          actions={detail.rallies.map(({ competitor, member, cause, period, score, game: points }) => ({
            when: period,
            text: (
              <>
                <Noc code={nocOf(competitor)} /> {member && <Who id={member} plain />}{' '}
                {cause !== null && kindText(cause, language)}
              </>
            ),
            score: points ? `${score.join('–')} (${points.join('–')})` : score.join('–'),
          }))}
        />
        <Compare title={form.numbers} rows={comparisons(detail, say, language)} />
      </div>
    </>
  );
};

/** Who got it may stand behind the kind. */
const kindOf = (penalty: string): string => penalty.split(' ', 1)[0]!;

const comparisons = ({ statistics: [home, away] }: SetsDetail, say: Words, language: Language) => {
  const { form } = say;
  const both = <T,>(of: (side: typeof home) => T): [T, T] => [of(home), of(away)];
  const served = ({ services: [won, all] }: typeof home): string => (all === 0 ? '' : `${won}/${all}`);
  const causes = [...new Set([...Object.keys(home.causes), ...Object.keys(away.causes)])];
  return [
    { id: 'points', label: form.pointsWon, values: both(({ points }) => points) },
    ...(home.services[1] + away.services[1] > 0
      ? [{ id: 'services', label: form.wonOnServe, values: both(served) }]
      : []),
    ...causes.map((cause) => ({
      id: cause,
      label: kindText(cause, language),
      values: both(({ causes: own }) => own[cause] ?? 0),
    })),
    ...(home.timeouts.left === null
      ? []
      : [{ id: 'timeouts', label: form.timeoutsLeft, values: both(({ timeouts }) => timeouts.left) }]),
    ...(home.challenges.left === null
      ? []
      : [{ id: 'challenges', label: form.challengesLeft, values: both(({ challenges }) => challenges.left) }]),
    ...[...new Set([...home.penalties, ...away.penalties].map(kindOf))].map((kind) => ({
      id: `penalty-${kind}`,
      label: kindText(kind, language),
      values: both(({ penalties }) => penalties.filter((one) => kindOf(one) === kind).length),
    })),
  ];
};
