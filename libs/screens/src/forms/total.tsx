import type { ReactNode } from 'react';
import { disciplineFor, ticksPerUnit } from '#competition';
import type { CompetitorId, ResultLine, Rsc, TotalDetail } from '#competition';
import { decimalsOf, markText } from '../format.js';
import { kindText } from '../kinds.js';
import { Who } from '../parts/who.js';
import { useScreen } from '../screen.js';
import type { Language, Words } from '../words/index.js';
import { Board } from './board.js';
import type { Column } from './board.js';
import { differenceColumn, listOf, markColumn, newest, qualificationColumn } from './columns.js';
import type { FormProps } from './columns.js';
import { Situation } from './situation.js';

type Part = TotalDetail['parts'][CompetitorId][number];

/** The newest parts that fit. */
const partsShown = 6;

/** What several units make together: a decathlon, a regatta, four rounds; the parts as columns. */
export const TotalForm = ({ unit, medals, phase }: FormProps): ReactNode => {
  const { say, language } = useScreen();
  const { form, column } = say;
  const detail = unit.detail as TotalDetail;
  const names = partNames(detail);
  const whole = partsIn(unit.rsc);
  const partOf = ({ competitor }: ResultLine, name: string): Part | undefined =>
    detail.parts[competitor]?.find(({ part }) => part === name);
  const columns = names.map((name): Column => ({
    id: `part-${name}`,
    head: partText(name, say),
    ...(Object.hasOwn(say.part, name) && { title: kindText(name, language) }),
    width: 'wide',
    align: 'right',
    spare: 'first',
    value: (line) => {
      const part = partOf(line, name);
      return part ? `${part.points ?? ''} ${part.mark ?? ''} ${part.irm ?? ''} ${part.discarded ?? ''}` : null;
    },
    show: (line) => {
      const part = partOf(line, name);
      if (!part) return null;
      const points = part.points === null ? (part.irm ?? '') : markText(part.points, language);
      return (
        <>
          {part.discarded ? (
            <s className="quietly">
              {points}
              <span className="visually-hidden"> {form.doesNotCount}</span>
            </s>
          ) : (
            points
          )}
          {(part.mark ?? part.irm) !== undefined && part.points !== null && (
            <small className="below">{part.irm ?? markText(part.mark!, language)}</small>
          )}
        </>
      );
    },
  }));
  return (
    <>
      <Situation
        said={[
          names.length > 0 && { id: 'parts', text: form.parts(names.length), tone: 'strong' },
          detail.decided !== null && {
            id: 'decided',
            label: form.decidedAlready,
            text: <Who id={detail.decided} plain />,
            tone: 'strong',
          },
          detail.recorded !== null && { id: 'recorded', text: form.recorded },
        ]}
      />
      <Board
        unit={unit}
        medals={medals}
        columns={listOf(
          ...newest('part', Math.min(names.length, partsShown), columns, 'wide'),
          whole !== null &&
            names.length < whole && {
              id: 'projected',
              head: form.projected,
              width: 'mark',
              align: 'right',
              spare: 'first',
              value: (line) => projected(line, detail.parts[line.competitor] ?? [], whole, language),
            },
          markColumn(column.total, language),
          differenceColumn(unit.lines, say, language),
          !medals && qualificationColumn(unit, phase),
        )}
      />
    </>
  );
};

/** Races and rounds are numbers; the names of others have to fit above a column. */
const partText = (name: string, { part }: Words): string => (Object.hasOwn(part, name) ? part[name]! : name);

/** Of how many parts a whole total consists; null where that is not settled beforehand: races of a regatta. */
const partsIn = (rsc: Rsc): number | null => {
  const rule = disciplineFor(rsc)?.totals?.find(({ of }) => of.test(rsc));
  return rule && rule.parts.length > 1 && rule.parts.every(({ each, optional }) => !each && !optional)
    ? rule.parts.length
    : null;
};

/** The total if every part to come brought as much as those that are in did on average. */
const projected = (
  { mark, irm }: ResultLine,
  parts: readonly Part[],
  whole: number,
  language: Language,
): string | null => {
  if (!mark || irm !== null || parts.length === 0 || mark.kind === 'TIME') return null;
  const total = (mark.value / parts.length) * whole;
  return markText((total / ticksPerUnit).toFixed(decimalsOf(mark.text)), language);
};

/** In the order in which they are held: that of whoever has most of them. */
const partNames = ({ parts }: TotalDetail): string[] => {
  let longest: readonly Part[] = [];
  for (const own of Object.values(parts)) if (own.length > longest.length) longest = own;
  return longest.map(({ part }) => part);
};
