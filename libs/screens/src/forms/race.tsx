import type { ReactNode } from 'react';
import type { RaceDetail, ResultLine, UnitDocument } from '#competition';
import { markText, rankText } from '../format.js';
import { Who } from '../parts/who.js';
import { useScreen } from '../screen.js';
import type { Words } from '../words/index.js';
import { Board } from './board.js';
import type { Column } from './board.js';
import {
  barColumn,
  differenceColumn,
  listOf,
  markColumn,
  newest,
  qualificationColumn,
  startColumn,
} from './columns.js';
import type { FormProps } from './columns.js';
import { Elapsed } from './running-clock.js';
import { Situation } from './situation.js';

type Runner = RaceDetail['lines'][number];
type Runners = ReadonlyMap<string, Runner>;

/** So many of the last points are columns; a commentator has heard the earlier ones. */
const pointsShown = 2;
/** The line itself: its time is the result. */
const finish = 'FINISH';

export const RaceForm = ({ unit, medals, phase }: FormProps): ReactNode => {
  const { say, language } = useScreen();
  const detail = unit.detail as RaceDetail;
  const runners = new Map(detail.lines.map((line) => [line.competitor as string, line]));
  const lines = inOrder(unit, detail);
  const scored = detail.lines.some(({ points }) => points !== null);
  const text = (value: string | null): string | null => value && markText(value, language);
  return (
    <>
      <RaceSituation detail={detail} runners={runners} />
      <Board
        unit={unit}
        lines={lines}
        medals={medals}
        start={startColumn(unit, say)}
        toneOf={({ competitor }) => (runners.get(competitor)?.photo === 'PENDING' ? 'awaited' : undefined)}
        columns={listOf(
          detail.lines.some(({ penalties }) => penalties.length > 0) && {
            id: 'penalties',
            head: say.form.penaltiesShort,
            title: say.form.penalties,
            width: 'cell',
            align: 'right',
            spare: 'first',
            value: ({ competitor }) => penaltiesText(runners.get(competitor)),
          },
          detail.lines.some(({ reaction }) => reaction !== null) && {
            id: 'reaction',
            head: say.form.reactionShort,
            title: say.form.reaction,
            width: 'cell',
            align: 'right',
            spare: 'first',
            value: ({ competitor }) => text(runners.get(competitor)?.reaction ?? null),
          },
          ...(detail.runs > 1 ? runColumns(detail, runners, say, text) : pointColumns(detail, runners, text)),
          scored && {
            id: 'points',
            head: say.form.pointsShort,
            title: say.column.points,
            width: 'cell',
            align: 'right',
            value: ({ competitor }) => runners.get(competitor)?.points?.total ?? null,
          },
          detail.runs === 1 && !scored && barColumn(unit.lines, say, detail.points.length > 0),
          !scored && markColumn(say.column.time, language),
          !scored && differenceColumn(unit.lines, say, language),
          !medals && qualificationColumn(unit, phase),
        )}
      />
    </>
  );
};

/** Those with a result first, then by the last point that each passed: how the race stands. */
const inOrder = ({ lines }: UnitDocument, { order }: RaceDetail): readonly ResultLine[] => {
  if (order.length === 0) return lines;
  const at = new Map(order.map((competitor, index) => [competitor, index]));
  return lines.toSorted((a, b) => (at.get(a.competitor) ?? Infinity) - (at.get(b.competitor) ?? Infinity) || 0);
};

const pointColumns = (
  { points }: RaceDetail,
  runners: Runners,
  text: (value: string | null) => string | null,
): Column[] => {
  const columns = points
    .filter(({ point }) => point !== finish)
    .map(({ run, point }): Column => {
      const passOf = ({ competitor }: ResultLine): Runner['passes'][number] | undefined =>
        runners.get(competitor)?.passes.find((pass) => pass.run === run && pass.point === point);
      return {
        id: `at-${run}-${point}`,
        head: point,
        width: 'wide',
        align: 'right',
        value: (line) => text(passOf(line)?.time ?? null),
        show: (line) => {
          const pass = passOf(line);
          return (
            pass && (
              <>
                {text(pass.time)}
                {pass.rank !== null && <small className="below">{rankText(pass.rank, false)}</small>}
              </>
            )
          );
        },
      };
    });
  return newest('point', pointsShown, columns, 'wide');
};

const runColumns = (
  { runs }: RaceDetail,
  runners: Runners,
  { form }: Words,
  text: (value: string | null) => string | null,
): Column[] =>
  Array.from({ length: runs }, (_, index) => index + 1).map((run) => {
    const runOf = ({ competitor }: ResultLine): Runner['runs'][number] | undefined =>
      runners.get(competitor)?.runs.find((one) => one.run === run);
    return {
      id: `run-${run}`,
      head: form.run(run),
      width: 'wide',
      align: 'right',
      spare: 'first',
      value: (line) => text(runOf(line)?.counts ?? null),
      show: (line) => {
        const one = runOf(line);
        return (
          one && (
            <>
              {text(one.counts ?? one.time)}
              <small>{one.penalty === null ? '' : ` +${one.penalty}`}</small>
            </>
          )
        );
      },
    };
  });

const penaltiesText = (runner: Runner | undefined): string | null => {
  if (!runner || runner.penalties.length === 0) return null;
  const seconds = runner.penalties.reduce((sum, penalty) => sum + Number(penalty.seconds ?? 0), 0);
  return seconds > 0 ? `+${seconds}` : String(runner.penalties.length);
};

const RaceSituation = ({ detail, runners }: { detail: RaceDetail; runners: Runners }): ReactNode => {
  const { say, language } = useScreen();
  const { form } = say;
  const { startedAt, running, wind, points, sprints } = detail;
  const last = points.at(-1);
  const pending = detail.lines.filter(({ photo }) => photo === 'PENDING');
  const falseStarts = detail.lines.filter((line) => line.falseStarts > 0);
  const sprint = sprints.at(-1);
  return (
    <Situation
      said={[
        startedAt !== null &&
          running.length > 0 && {
            id: 'clock',
            label: form.sinceStart,
            text: <Elapsed since={startedAt} runs />,
            tone: 'live',
          },
        detail.runs > 1 && { id: 'run', text: form.run(detail.run), tone: 'strong' },
        pending.length > 0 && {
          id: 'photo',
          text: form.photoPending(pending.map(({ competitor, lane }) => lane ?? competitor)),
          tone: 'warning',
        },
        last !== undefined &&
          last.point !== finish &&
          running.length > 0 && {
            id: 'point',
            label: last.point,
            text: (
              <>
                <Who id={last.leader} plain /> {markText(last.time, language)}
              </>
            ),
          },
        sprint !== undefined && {
          id: 'sprint',
          label: form.sprint(sprint.sprint),
          text: sprint.placed.slice(0, 4).map(({ competitor, points: won }) => (
            <span key={competitor} className="entry">
              <Who id={competitor} plain /> {won > 0 && won}
            </span>
          )),
        },
        falseStarts.length > 0 && {
          id: 'false-start',
          text: form.falseStart(falseStarts.map(({ competitor }) => runners.get(competitor)?.lane ?? competitor)),
          tone: 'warning',
        },
        wind !== null && { id: 'wind', label: form.wind, text: `${markText(wind, language)} m/s` },
      ]}
    />
  );
};
