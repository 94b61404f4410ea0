import type { ReactNode } from 'react';
import type { FaultsDetail } from '#competition';
import { markText } from '../format.js';
import { Who } from '../parts/who.js';
import { useScreen } from '../screen.js';
import { Board } from './board.js';
import type { Column } from './board.js';
import { listOf, markColumn, qualificationColumn, startColumn } from './columns.js';
import type { FormProps } from './columns.js';
import { Situation } from './situation.js';

type Rider = FaultsDetail['competitors'][number];

/** Over fences: faults and time of each round, and what there is to beat. */
export const FaultsForm = ({ unit, medals, phase }: FormProps): ReactNode => {
  const { say, language } = useScreen();
  const { form } = say;
  const detail = unit.detail as FaultsDetail;
  const riders = new Map(detail.competitors.map((one) => [one.competitor as string, one]));
  const rounds = [...new Set(detail.competitors.flatMap((one) => one.rounds.map(({ round }) => round)))].sort(
    (a, b) => a - b,
  );
  const roundOf = (competitor: string, round: number): Rider['rounds'][number] | undefined =>
    riders.get(competitor)?.rounds.find((one) => one.round === round);
  const columns = rounds.map((round): Column => ({
    id: `round-${round}`,
    head: form.roundShort(round),
    title: form.roundNumber(round),
    width: 'wide',
    align: 'right',
    spare: 'first',
    value: ({ competitor }) => {
      const one = roundOf(competitor, round);
      return one ? `${one.points.text} ${one.time?.text ?? ''} ${one.state}` : null;
    },
    show: ({ competitor }) => {
      const one = roundOf(competitor, round);
      return (
        one && (
          <span className={one.state === 'ON_COURSE' ? 'quietly' : one.clear ? 'best' : undefined}>
            {markText(one.points.text, language)}
            {one.time && <small className="below">{markText(one.time.text, language)}</small>}
          </span>
        )
      );
    },
  }));
  const onCourse = detail.competitors.find((one) => one.rounds.some(({ state }) => state === 'ON_COURSE'));
  return (
    <>
      <Situation
        said={[
          onCourse !== undefined && {
            id: 'on',
            label: form.now,
            text: (
              <>
                <Who id={onCourse.competitor} plain /> {onCourse.rounds.at(-1)!.faults.map(faultText).join(' ')}
              </>
            ),
            tone: 'live',
          },
          detail.toBeat !== null && {
            id: 'beat',
            label: form.toBeat,
            text: (
              <>
                {markText(detail.toBeat.points.text, language)} · {markText(detail.toBeat.time.text, language)}{' '}
                <Who id={detail.toBeat.competitor} plain />
              </>
            ),
            tone: 'strong',
          },
          ...detail.allowed
            .slice(-1)
            .map(({ time }) => ({ id: 'allowed', label: form.allowed, text: markText(time.text, language) })),
        ]}
      />
      <Board
        unit={unit}
        medals={medals}
        start={startColumn(unit, say)}
        toneOf={({ competitor }) => (onCourse?.competitor === competitor ? 'called' : undefined)}
        columns={listOf(
          ...columns,
          markColumn(form.faults, language),
          {
            id: 'time',
            head: say.column.time,
            width: 'wide',
            align: 'right',
            spare: 'second',
            value: ({ competitor }) => {
              const time = riders.get(competitor)?.time;
              return time ? markText(time.text, language) : null;
            },
          },
          !medals && qualificationColumn(unit, phase),
        )}
      />
    </>
  );
};

const faultText = ({ at, points }: Rider['rounds'][number]['faults'][number]): string =>
  at === null ? `+${points.text}` : `${at}: +${points.text}`;
