import type { ReactNode } from 'react';
import { markText } from '../format.js';
import { decisionText } from '../kinds.js';
import { useScreen } from '../screen.js';
import type { FormProps } from './columns.js';
import { Scoreboard } from './scoreboard.js';
import { Situation } from './situation.js';

/** Two sides of whom only the score is known. */
export const MatchForm = ({ unit }: FormProps): ReactNode => {
  const { language } = useScreen();
  return (
    <>
      <Situation
        said={[unit.decision !== null && { id: 'decision', text: decisionText(unit.decision.text, language) }]}
      />
      <Scoreboard
        unit={unit}
        scoreOf={({ mark }) => mark && markText(mark.text, language)}
        current={unit.resultStatus === 'LIVE' ? (unit.periods.at(-1)?.period ?? null) : null}
      />
    </>
  );
};
