import type { ReactNode } from 'react';
import type { ClimbDetail } from '#competition';
import { markText } from '../format.js';
import { Who } from '../parts/who.js';
import { useScreen } from '../screen.js';
import { Board } from './board.js';
import type { Column } from './board.js';
import { differenceColumn, listOf, markColumn, qualificationColumn, startColumn } from './columns.js';
import type { FormProps } from './columns.js';
import { Situation } from './situation.js';

/** Boulders, or a wall: how far up each, by which attempt. */
export const ClimbForm = ({ unit, medals, phase }: FormProps): ReactNode => {
  const { say, language } = useScreen();
  const { form, column } = say;
  const detail = unit.detail as ClimbDetail;
  const lines = new Map(detail.lines.map((line) => [line.competitor as string, line]));
  const problems = detail.problems.map(({ problem, holds }): Column => {
    const climbOf = (competitor: string): ClimbDetail['lines'][number]['problems'][number] | undefined =>
      lines.get(competitor)?.problems.find((one) => one.problem === problem);
    return {
      id: `problem-${problem}`,
      head: holds === null ? problem : `${problem} (${holds})`,
      width: 'wide',
      align: 'right',
      spare: 'second',
      value: ({ competitor }) => {
        const climb = climbOf(competitor);
        return climb ? `${climb.reached} ${climb.attempts}` : null;
      },
      show: ({ competitor }) => {
        const climb = climbOf(competitor);
        return (
          climb && (
            <span className={climb.reached === 'TOP' ? 'best' : undefined}>
              {form.reached[climb.reached as keyof typeof form.reached] ?? climb.reached}
              <small className="below">{form.attempts(climb.attempts)}</small>
            </span>
          )
        );
      },
    };
  });
  const about = lines.get(detail.called ?? '');
  return (
    <>
      <Situation
        said={[
          detail.called !== null && {
            id: 'called',
            label: form.now,
            text: <Who id={detail.called} plain />,
            tone: 'live',
          },
          about?.toLead != null && {
            id: 'lead',
            label: form.forLead,
            text: markText(about.toLead, language),
            tone: 'strong',
          },
          about !== undefined && { id: 'most', label: form.atMost, text: markText(about.atMost, language) },
        ]}
      />
      <Board
        unit={unit}
        medals={medals}
        start={startColumn(unit, say)}
        toneOf={({ competitor }) => (detail.called === competitor ? 'called' : undefined)}
        columns={listOf(
          ...problems,
          markColumn(column.total, language),
          differenceColumn(unit.lines, say, language),
          !medals && qualificationColumn(unit, phase),
        )}
      />
    </>
  );
};
