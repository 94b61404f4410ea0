import type { ReactNode } from 'react';
import { useScreen } from '../screen.js';
import { Board } from './board.js';
import { barColumn, differenceColumn, listOf, markColumn, qualificationColumn, startColumn } from './columns.js';
import type { FormProps } from './columns.js';

/** All against all, of which only the marks are known. */
export const RankedForm = ({ unit, medals, phase }: FormProps): ReactNode => {
  const { say, language } = useScreen();
  const { lines } = unit;
  const timed = lines.some(({ mark }) => mark?.kind === 'TIME');
  const mark = markColumn(timed ? say.column.time : say.column.mark, language);
  return (
    <Board
      unit={unit}
      medals={medals}
      start={startColumn(unit, say)}
      columns={listOf(
        barColumn(lines, say),
        {
          ...mark,
          value: (line) => [mark.value(line), line.remark].filter(Boolean).join(' ') || null,
          // A column of its own would push this one when the first remark comes.
          show: (line) => (
            <>
              {mark.value(line)}
              {line.remark !== null && <small className="below">{line.remark}</small>}
            </>
          ),
        },
        differenceColumn(lines, say, language),
        !medals && qualificationColumn(unit, phase),
      )}
    />
  );
};
