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
  return (
    <Board
      unit={unit}
      medals={medals}
      start={startColumn(unit, say)}
      columns={listOf(
        barColumn(lines, say),
        markColumn(timed ? say.column.time : say.column.mark, language),
        differenceColumn(lines, say, language),
        !medals && qualificationColumn(unit, phase),
        lines.some(({ remark }) => remark !== null) && {
          id: 'remark',
          head: say.column.remark,
          width: 'wide',
          spare: 'first',
          value: ({ remark }) => remark,
        },
      )}
    />
  );
};
