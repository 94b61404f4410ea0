/** Columns that many sports share. */
import { levelOf } from '#competition';
import type { EventDocument, PhaseDocument, ResultLine, UnitDocument } from '#competition';
import { decimalsOf, gapText, markText, timeGapText } from '../format.js';
import type { Language, Words } from '../words/index.js';
import type { Column } from './board.js';
import { GapBar } from './gap-bar.js';

/** What a form is given: the unit, and what there is around it. */
export interface FormProps {
  readonly unit: UnitDocument;
  /** Its first three win medals. */
  readonly medals: boolean;
  readonly event?: EventDocument | undefined;
  readonly phase?: PhaseDocument | undefined;
}

/** Races in lanes: elsewhere the number by which somebody starts is an order. */
const inLanes = /^(?:SWM|ROW|CSP|ATH.(?:60M|100M|200M|400M|80MH|100MH|110MH|400MH|4X100M))/;

/** Beside the rank, where nothing that comes later moves it. */
export const startColumn = ({ rsc, lines }: UnitDocument, { column, form }: Words): Column => {
  const lanes = inLanes.test(rsc);
  const bibs = !lanes && lines.some(({ bib }) => bib !== null);
  return {
    id: 'start',
    ...(lanes
      ? { head: form.laneShort, title: column.lane }
      : bibs
        ? { head: column.bib }
        : { head: form.orderShort, title: column.order }),
    width: 'cell',
    align: 'right',
    spare: 'third',
    value: ({ startOrder, bib }) => (bibs ? bib : startOrder),
  };
};

export const markColumn = (head: string, language: Language): Column => ({
  id: 'mark',
  head,
  width: 'mark',
  align: 'right',
  value: ({ mark }) => mark && markText(mark.text, language),
});

/** The best line with a mark, and whether less is better, read off the order in which the lines stand. */
export const leaderOf = (lines: readonly ResultLine[]): { leader: ResultLine; lower: boolean; span: number } | null => {
  const ranked = lines.filter(({ rank, mark, irm }) => rank !== null && mark !== null && irm === null);
  const [leader, last] = [ranked[0], ranked.at(-1)];
  if (!leader || !last) return null;
  const values = ranked.map(({ mark }) => mark!.value);
  return {
    leader,
    lower: last.mark!.value >= leader.mark!.value,
    span: Math.max(...values.map((value) => Math.abs(value - leader.mark!.value))),
  };
};

export const differenceText = (line: ResultLine, leader: ResultLine, language: Language): string | null => {
  if (!line.mark || !leader.mark || line.irm !== null || line.rank === null || line.mark.kind !== leader.mark.kind)
    return null;
  if (line === leader) return '–';
  const decimals = Math.max(decimalsOf(line.mark.text), decimalsOf(leader.mark.text));
  const ticks = line.mark.value - leader.mark.value;
  return (line.mark.kind === 'TIME' ? timeGapText : gapText)(ticks, decimals, language);
};

export const differenceColumn = (lines: readonly ResultLine[], { column }: Words, language: Language): Column => {
  const found = leaderOf(lines);
  return {
    id: 'gap',
    head: column.gap,
    width: 'wide',
    align: 'right',
    spare: 'third',
    value: (line) => found && differenceText(line, found.leader, language),
  };
};

/** @param crowded where other columns take the room for it first. */
export const barColumn = (lines: readonly ResultLine[], { form }: Words, crowded = false): Column => {
  const found = leaderOf(lines);
  const partOf = ({ mark, rank, irm }: ResultLine): number | null =>
    found && mark && rank !== null && irm === null && found.span > 0
      ? Math.abs(mark.value - found.leader.mark!.value) / found.span
      : null;
  return {
    id: 'bar',
    head: form.behind,
    width: 'bar',
    spare: crowded ? 'most' : 'first',
    // It says what the number beside it says; that one glows.
    value: () => null,
    show: (line) => <GapBar part={partOf(line)} />,
  };
};

/** Who goes on, as the phase says it, or officials did; there before anybody does. */
export const qualificationColumn = ({ rsc }: UnitDocument, phase: PhaseDocument | undefined): Column | null => {
  // Nobody goes on from a whole sport event.
  if (levelOf(rsc) === 'event') return null;
  const own = new Map((phase?.lines ?? []).filter(({ unit }) => unit === rsc).map((line) => [line.competitor, line]));
  const of = ({ competitor, qualification }: ResultLine): string | null =>
    qualification ?? own.get(competitor)?.qualification ?? null;
  return {
    id: 'qualified',
    head: 'Q',
    width: 'narrow',
    align: 'middle',
    value: of,
  };
};

/**
 * A window on the newest of many columns, the newest on the right: its places are there from the beginning, and what stands
 * in them changes. The oldest leaves first.
 */
export const newest = (
  name: string,
  places: number,
  columns: readonly Column[],
  width: Column['width'] = 'cell',
): Column[] => {
  const shown = columns.slice(-places);
  return Array.from({ length: places }, (_, index): Column => {
    const column = shown[index - (places - shown.length)];
    const place = { slot: `${name}-${index}`, spare: 'second' as const };
    return column ? { ...column, ...place } : { ...empty, id: place.slot, ...place, width };
  });
};

const empty = { head: '', value: () => null } as const;

export const listOf = (...columns: readonly (Column | null | false | undefined)[]): Column[] =>
  columns.filter((column): column is Column => Boolean(column));
