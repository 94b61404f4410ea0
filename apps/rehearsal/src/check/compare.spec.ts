/** What counts as agreement, what as a difference, and what as neither. */
import { eventDocumentOf, unitDocument } from '#competition';
import type { Rsc } from '#competition';
import { Contest } from '../../../../test/examples/contest.js';
import { official } from '../../../../test/examples/unit.js';
import type { Truth, TruthUnit } from '../recording/recording.js';
import { compare } from './compare.js';
import type { Comparison } from './compare.js';

const line = (rank: number | null, total?: string) => ({
  rank,
  irm: null,
  wlt: null,
  qualification: null,
  ...(total && { total }),
});

const against = (contest: Contest, units: Readonly<Record<string, TruthUnit>>): Comparison => {
  const truth: Truth = { units, events: {}, open: {}, medalTable: [] };
  return compare(truth, {
    unit: (rsc) => unitDocument(contest.event.units.get(rsc as Rsc)!) ?? undefined,
    event: () => eventDocumentOf(contest.event) ?? undefined,
  });
};

const golf = (): Contest =>
  new Contest('GLFMSTROKE').ranks('', '', 'a', 'b').held('FNL', '000100', 'STROKES', ['a', '68'], ['b', '70']);

it('totals are compared one by one, and one that differs is named', () => {
  const contest = golf();
  const lines = { a: line(1, '68'), b: line(2, '71') };
  const comparison = against(contest, { [contest.rsc()]: { verdicts: ['exact'], lines } });
  expect(comparison.total).toEqual({ exact: [1, 1], points: [1, 2] });
  expect(comparison.differences).toEqual([
    { rsc: contest.rsc(), check: 'points', reason: 'b: 70 added up, officially 71' },
  ]);
});

it('a total that was recorded is not compared but listed, with what was lacking', () => {
  const contest = new Contest('SKBMPARK').ranks('QUAL', '', 'a').tell(new Contest('SKBMPARK').rsc('QUAL'), official);
  const comparison = against(contest, { [contest.rsc('QUAL')]: { verdicts: [], lines: { a: line(null, '90.10') } } });
  expect(comparison.total).toEqual({ nothingToCompare: [0, 1] });
  expect(comparison.recorded).toEqual([
    { rsc: contest.rsc('QUAL'), reason: 'none of the units that make it is there' },
  ]);
});

it('places that overrule the marks were copied: no agreement, no difference, but listed', () => {
  const contest = new Contest('EQUOJUMPTEAM').held('QUAL', '000100', 'POINTS', ['a', '72'], ['b', '28']);
  const rsc = contest.rsc('QUAL', '000100');
  const place = (who: string, at: number) =>
    ({ type: 'PlaceRecorded', competitor: who as never, place: at, remark: 'as on the sheet' }) as const;
  contest.tell(rsc, place('a', 1), place('b', 2));
  const comparison = against(contest, { [rsc]: { verdicts: ['notMonotone'], lines: { a: line(1), b: line(2) } } });
  expect(comparison).toMatchObject({ total: { notMonotone: [0, 1] }, differences: [] });
  expect(comparison.recorded).toEqual([{ rsc, reason: 'places as on the sheet' }]);
});

it('a heat that ranks and has a winner is held against both, and counts as one unit', () => {
  const contest = new Contest('SRFMOPEN').held('QFNL', '000100', 'POINTS', ['a', '15.10'], ['b', '14.00']);
  const rsc = contest.rsc('QFNL', '000100');
  const lines = { a: { ...line(1), wlt: 'L' as const }, b: { ...line(2), wlt: 'W' as const } };
  const comparison = against(contest, { [rsc]: { verdicts: ['exact', 'headToHead'], lines } });
  expect(comparison).toMatchObject({ total: { exact: [1, 1], headToHead: [0, 1] }, units: [0, 1] });
});
