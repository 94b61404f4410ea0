import type { ReactNode } from 'react';
import type { TargetsDetail } from '#competition';
import { markText } from '../format.js';
import { Who } from '../parts/who.js';
import { useScreen } from '../screen.js';
import type { Language } from '../words/index.js';
import { Board } from './board.js';
import type { Column } from './board.js';
import { differenceColumn, listOf, markColumn, newest, qualificationColumn, startColumn } from './columns.js';
import type { FormProps } from './columns.js';
import { Duel } from './duel.js';
import { Queue } from './queue.js';
import { Situation } from './situation.js';

type Shooter = TargetsDetail['competitors'][number];

const seriesShown = 6;

/** Shots in series: who is about to leave stands under a line. */
export const TargetsForm = (props: FormProps): ReactNode => {
  const detail = props.unit.detail as TargetsDetail;
  return detail.duel ? <Duel {...props} /> : <Series {...props} />;
};

const Series = ({ unit, medals, phase }: FormProps): ReactNode => {
  const { say, language } = useScreen();
  const detail = unit.detail as TargetsDetail;
  const shooters = new Map(detail.competitors.map((one) => [one.competitor as string, one]));
  const threatened = new Set<string>(detail.elimination?.threatened ?? []);
  const numbers = [...new Set(detail.competitors.flatMap((one) => one.series.map(({ series }) => series)))].sort(
    (a, b) => a - b,
  );
  const columns = numbers.map((number): Column => ({
    id: `series-${number}`,
    head: String(number),
    width: 'cell',
    align: 'right',
    spare: 'first',
    value: ({ competitor }) => {
      const text = shooters.get(competitor)?.series.find(({ series }) => series === number)?.total.text;
      return text === undefined ? null : markText(text, language);
    },
  }));
  return (
    <>
      <TargetsSituation detail={detail} />
      <Board
        unit={unit}
        medals={medals}
        start={startColumn(unit, say)}
        toneOf={({ competitor }) =>
          threatened.has(competitor) ? 'threatened' : shooters.get(competitor)?.outAfter != null ? 'over' : undefined
        }
        columns={listOf(
          ...newest('series', seriesShown, columns),
          {
            id: 'last',
            head: say.form.lastShot,
            width: 'wide',
            align: 'right',
            spare: 'first',
            value: ({ competitor }) => lastShot(shooters.get(competitor), language),
          },
          detail.competitors.some(({ inners }) => inners > 0) && {
            id: 'inners',
            head: say.form.innersShort,
            title: say.form.inners,
            width: 'cell',
            align: 'right',
            spare: 'first',
            value: ({ competitor }) => shooters.get(competitor)?.inners ?? null,
          },
          markColumn(say.column.total, language),
          differenceColumn(unit.lines, say, language),
          !medals && qualificationColumn(unit, phase),
        )}
      />
    </>
  );
};

/** With how many were shot, so that two equal shots in a row are two. */
const lastShot = (shooter: Shooter | undefined, language: Language): string | null => {
  const shot = shooter?.series.at(-1)?.shots.at(-1);
  return shooter && shot ? `${markText(shot.value, language)} (${shooter.shotsFired})` : null;
};

const TargetsSituation = ({ detail: { elimination, shootOffs } }: { detail: TargetsDetail }): ReactNode => {
  const { say, language } = useScreen();
  const { form } = say;
  const shootOff = shootOffs.find(({ open }) => open);
  return (
    <Situation
      said={[
        elimination?.after != null && {
          id: 'elimination',
          text: form.leavesAfter(elimination.leave, elimination.after),
          tone: 'strong',
        },
        elimination !== null &&
          elimination.threatened.length > 0 && {
            id: 'threatened',
            label: form.threatened,
            text: <Queue competitors={elimination.threatened} />,
            tone: 'warning',
          },
        elimination?.lacking != null && {
          id: 'lacking',
          label: form.lacking,
          text: markText(elimination.lacking.text, language),
        },
        shootOff !== undefined && {
          id: 'shoot-off',
          label: form.shootOff,
          text: shootOff.shots.map(({ competitor, shots }) => (
            <span key={competitor} className="entry">
              <Who id={competitor} plain /> {shots.map(({ value }) => markText(value, language)).join(' ')}
            </span>
          )),
          tone: 'live',
        },
      ]}
    />
  );
};
