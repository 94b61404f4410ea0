import type { ReactNode } from 'react';
import type { ResultLine, TargetsDetail } from '#competition';
import { decisionText } from '../kinds.js';
import { markText } from '../format.js';
import { useScreen } from '../screen.js';
import type { Language } from '../words/index.js';
import type { FormProps } from './columns.js';
import { Scoreboard } from './scoreboard.js';
import type { Period } from './scoreboard.js';
import { Situation } from './situation.js';

type Shot = TargetsDetail['competitors'][number]['series'][number]['shots'][number];

/** Two who shoot against each other: sets or shots, arrow by arrow. */
export const Duel = ({ unit }: FormProps): ReactNode => {
  const { say, language } = useScreen();
  const { form } = say;
  const detail = unit.detail as TargetsDetail;
  const duel = detail.duel!;
  const shooters = new Map(detail.competitors.map((one) => [one.competitor as string, one]));
  const numbers = [...new Set(detail.competitors.flatMap((one) => one.series.map(({ series }) => series)))].sort(
    (a, b) => a - b,
  );
  const periods = numbers.map((number): Period => {
    const seriesOf = (competitor: string) => shooters.get(competitor)?.series.find(({ series }) => series === number);
    return {
      period: String(number),
      value: (competitor) => {
        const series = seriesOf(competitor);
        return series ? `${series.total.text} ${series.shots.length}` : null;
      },
      of: (competitor) => {
        const series = seriesOf(competitor);
        return (
          series && (
            <>
              {markText(series.total.text, language)}
              <small className="below">{series.shots.map((shot) => shotText(shot, language)).join(' ')}</small>
            </>
          )
        );
      },
    };
  });
  const shootOff = detail.shootOffs.at(-1);
  return (
    <>
      <Situation
        said={[
          numbers.length > 0 && !duel.over && { id: 'end', text: form.end(numbers.at(-1)!), tone: 'strong' },
          duel.shootOffNext && { id: 'next', text: form.shootOff, tone: 'warning' },
          shootOff !== undefined && {
            id: 'shoot-off',
            label: form.shootOff,
            text: shootOff.shots
              .map(({ shots }) => shots.map(({ value }) => markText(value, language)).join(' '))
              .join(' – '),
            tone: 'live',
          },
          unit.decision !== null && { id: 'decision', text: decisionText(unit.decision.text, language) },
        ]}
      />
      <Scoreboard
        unit={unit}
        ends
        periods={periods}
        scoreOf={({ competitor, mark }: ResultLine) =>
          markText(duel.score.find((one) => one.competitor === competitor)?.score.text ?? mark?.text ?? '', language)
        }
        flagsOf={({ competitor }) => (duel.matchPoint.includes(competitor) ? [form.pointFor('MATCH', 1, false)] : [])}
      />
    </>
  );
};

/** An inner ten of archery is an X. */
const shotText = ({ value, inner }: Shot, language: Language): string =>
  inner && value === '10' ? 'X' : markText(value, language);
