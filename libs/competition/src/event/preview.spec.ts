import { preview, rsc } from '#competition';
import type { ScoringEvent, Source } from '#competition';
import { tellParts } from '../../../../test/examples/sport-event.js';
import { giveIrm, live, official, recordMark, startList, Told } from '../../../../test/examples/unit.js';

const final = 'ATHM100M--------------FNL-000100--';
const facts = tellParts([
  final,
  startList('1', '2', '3', '4'),
  live,
  recordMark('1', '9.80'),
  recordMark('2', '9.81'),
  recordMark('3', '9.82'),
  recordMark('4', '9.83'),
  official,
]);
const correction = (sequence: number): ScoringEvent =>
  new Told(rsc(final)).complete({
    type: 'FactCorrected',
    source: 'JURATH1' as Source,
    correctedSource: 'STAATH1' as Source,
    correctedSequence: sequence,
    replacement: new Told(rsc(final)).complete({ ...giveIrm('1', 'DQ'), sequence: 3 }),
    reason: 'lane infringement',
  });

it('says who would move where, and which medals would change hands', () => {
  const { refusal, changes } = preview(facts, correction(3));
  expect(refusal).toBeNull();
  const said = changes.map(({ what, competitor, before, after }) => `${what} ${competitor}: ${before} to ${after}`);
  expect(said).toEqual(
    expect.arrayContaining([
      'MARK 1: 9.80 to null',
      'IRM 1: null to DQ',
      'RANK 2: 2 to 1',
      'MEDAL 1: GOLD to null',
      'MEDAL 4: null to BRONZE',
    ]),
  );
});

it('changes nothing by itself: asked again it says the same', () => {
  expect(preview(facts, correction(3))).toEqual(preview(facts, correction(3)));
});

it('what the sport would refuse is said with its name, and changes nothing', () => {
  expect(preview(facts, correction(99))).toMatchObject({ refusal: { code: 'NOTHING_TO_CORRECT' }, changes: [] });
});
