import type { ReactNode } from 'react';
import type { ClockDetail, ResultLine } from '#competition';
import { decisionText, kindText } from '../kinds.js';
import { Noc } from '../parts/noc.js';
import { Who } from '../parts/who.js';
import { useScreen } from '../screen.js';
import type { Language, Words } from '../words/index.js';
import { Actions } from './actions.js';
import { Compare } from './compare.js';
import type { Comparison } from './compare.js';
import type { FormProps } from './columns.js';
import { clockText, useGamesNow } from './running-clock.js';
import { Scoreboard } from './scoreboard.js';
import { Situation } from './situation.js';

type Team = ClockDetail['statistics'][0];

export const ClockForm = ({ unit }: FormProps): ReactNode => {
  const { say, language } = useScreen();
  const { form } = say;
  const detail = unit.detail as ClockDetail;
  const { sides, clock, powerPlay, shootOut, suspensions } = detail;
  const sideOf = (competitor: string): 0 | 1 => (competitor === sides[1] ? 1 : 0);
  const nocOf = (competitor: string): string => unit.lines.find((line) => line.competitor === competitor)?.noc ?? '';
  const periods = detail.periods.map(({ period, score }) => {
    const of = (competitor: string): number => score[sideOf(competitor)];
    return { period, of, value: of };
  });
  const flagsOf = ({ competitor }: ResultLine): string[] => {
    const team = detail.statistics[sideOf(competitor)];
    return [
      ...(powerPlay?.competitor === competitor ? [form.powerPlay(powerPlay.by)] : []),
      ...(team.teamFouls?.reached ? [form.teamFoulsReached] : []),
    ];
  };
  return (
    <>
      <Situation
        said={[
          detail.period !== null && { id: 'period', text: detail.period, tone: 'strong' },
          clock !== null && { id: 'clock', text: <MatchClock clock={clock} />, tone: 'live' },
          unit.decision !== null && { id: 'decision', text: decisionText(unit.decision.text, language) },
          shootOut !== null && {
            id: 'shoot-out',
            label: form.shootOut,
            text: shootOut.score.join('–'),
            tone: 'strong',
          },
          ...suspensions.slice(0, 3).map(({ competitor, member, kind, left }, index) => ({
            id: `suspension-${index}`,
            text: (
              <>
                <Noc code={nocOf(competitor)} /> {member !== null && <Who id={member} plain />}{' '}
                {kindText(kind, language)} {left?.text}
              </>
            ),
            tone: 'warning' as const,
          })),
        ]}
      />
      <Scoreboard
        unit={unit}
        periods={periods}
        current={detail.playing ? detail.period : null}
        scoreOf={({ competitor }) => detail.score[sideOf(competitor)]}
        flagsOf={flagsOf}
      />
      <div className="beside">
        <Actions
          title={form.lastActions}
          actions={detail.actions.map(
            ({ competitor, member, assist, kind, period, clock: at, made, points, score }) => ({
              when: [period, at === null ? null : clockText(at)].filter(Boolean).join(' '),
              text: (
                <>
                  <Noc code={nocOf(competitor)} />{' '}
                  {made || points > 0 ? <b>{kindText(kind, language)}</b> : form.missed(kindText(kind, language))}{' '}
                  {member !== null && <Who id={member} plain />}
                  {assist !== null && (
                    <span className="quietly">
                      {' '}
                      (<Who id={assist} plain />)
                    </span>
                  )}
                </>
              ),
              score: points > 0 ? score.join('–') : null,
            }),
          )}
        />
        <Compare title={form.numbers} rows={comparisons(detail, say, language)} />
      </div>
    </>
  );
};

/** As set last; a running one goes on with the Games clock. */
const MatchClock = ({ clock }: { clock: NonNullable<ClockDetail['clock']> }): ReactNode => {
  const { say } = useScreen();
  const now = useGamesNow(clock.running);
  if (now === null) return <span className="clock">{clock.text}</span>;
  const since = Math.max(0, now - Date.parse(clock.at));
  const shown = clock.counts === 'UP' ? clock.milliseconds + since : Math.max(0, clock.milliseconds - since);
  return (
    <span className="clock" aria-label={say.form.clock}>
      {clockText(shown)}
    </span>
  );
};

const comparisons = ({ statistics: [home, away] }: ClockDetail, { form }: Words, language: Language): Comparison[] => {
  const both = <T,>(of: (team: Team) => T): [T, T] => [of(home), of(away)];
  const kinds = [...new Set([...Object.keys(home.kinds), ...Object.keys(away.kinds)])];
  return [
    ...kinds.map((kind) => ({
      id: kind,
      label: kindText(kind, language),
      values: both(({ kinds: own }) => {
        const [made, all] = own[kind] ?? [0, 0];
        return made === all ? String(all) : `${made}/${all}`;
      }),
    })),
    ...(home.assists + away.assists > 0
      ? [{ id: 'assists', label: form.assists, values: both(({ assists }) => assists) }]
      : []),
    ...(home.teamFouls || away.teamFouls
      ? [{ id: 'fouls', label: form.teamFouls, values: both(({ teamFouls }) => teamFouls?.fouls ?? 0) }]
      : []),
    ...(home.timeouts.left === null
      ? []
      : [{ id: 'timeouts', label: form.timeoutsLeft, values: both(({ timeouts }) => timeouts.left) }]),
    ...(home.challenges.left === null
      ? []
      : [{ id: 'challenges', label: form.challengesLeft, values: both(({ challenges }) => challenges.left) }]),
  ];
};
