import {
  anybody,
  breakTie,
  deadHeat,
  falseStart,
  finish,
  gun,
  penalty,
  photoFinish,
  printed,
  raceOf,
  reaction,
  runnerIn,
  split,
  sprintPlaced,
  starts,
  wind,
} from '../../../../../test/examples/race.js';
import {
  given,
  givenIn,
  giveIrm,
  live,
  official,
  recordMark,
  resultStatus,
  startList,
} from '../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../test/examples/unit.js';
import { rsc, windOf } from '../../index.js';
import type { ScoringEvent, Source } from '../../index.js';

const under = [startList('4', '6', '2'), live, gun()];
const swimming = rsc('SWMM200MFR------------FNL-000100--');
const decathlon = rsc('ATHMDECATH------------100-000200--');
const rowing = rsc('ROWMSCULL1------------FNL-000100--');
const marathon = rsc('ATHWMARATHON----------FNL-000100--');
const mountain = rsc('MTBMXCTRY-------------FNL-000100--');
const bmx = rsc('BMXMINDVRACE----------FNL-000100--');
const timeTrial = rsc('CRDWTT----------------FNL-000100--');
const correct = (sequence: number, replacement: ScoringEvent | null): Saying => ({
  type: 'FactCorrected',
  correctedSource: 'STAATH1' as Source,
  correctedSequence: sequence,
  replacement,
  reason: 'jury',
});

describe('a sprint in lanes', () => {
  it('is ranked by the times at the finish, and whoever has none waits', () =>
    given(...under)
      .when(finish('6', '9.83'), finish('4', '9.79'))
      .thenLines(
        { competitor: '4', rank: 1, mark: { kind: 'TIME', value: 97_900, text: '9.79' } },
        { competitor: '6', rank: 2 },
        { competitor: '2', rank: null },
      ));

  it('shows lane, reaction, gap, wind, the gun and who is still running', () => {
    const { told } = given(...under, reaction('4', 142), wind(12), finish('4', '9.79'), finish('6', '9.9'));
    expect(raceOf(told)).toMatchObject({ family: 'race', startedAt: '2024-08-04T19:50:02.000Z', wind: '+1.2', run: 1 });
    expect(raceOf(told).running).toEqual(['2']);
    expect(runnerIn(told, '4')).toMatchObject({ lane: '1', reaction: '0.142', gap: null, state: 'FINISHED' });
    expect(runnerIn(told, '6')).toMatchObject({ gap: '+0.1', reaction: null });
    expect(runnerIn(told, '2')).toMatchObject({ state: 'RUNNING', gap: null });
  });

  it('has nothing to show while only final marks are said', () => {
    const { told } = given(startList('4', '6'), live, recordMark('4', '9.79'));
    expect(told.document.detail).toBeNull();
  });

  it('wind is kept with its sign, for the rule of records', () => {
    expect(windOf(given(...under, wind(-4)).told.unit)).toBe(-4);
    expect(raceOf(given(...under, wind(-4)).told).wind).toBe('-0.4');
    expect(windOf(given(...under).told.unit)).toBeNull();
    expect(windOf(givenIn(rsc('JUDM60KG--------------QFNL000100--')).told.unit)).toBeNull();
  });

  it('no mark may stand as a record with too much wind behind it', () => {
    const { unit } = given(...under, wind(21), finish('4', '9.70')).told;
    const line = [...unit.lines.values()][0]!;
    expect(unit.family.recordMark!(unit, unit.detail, line, 20)).toBeNull();
    expect(unit.family.recordMark!(unit, unit.detail, line, 21)).toBe(line.mark);
  });

  it('a transponder time is shown as such until the photo has been read', () => {
    const race = given(...under, finish('4', '9.8', { unchecked: true }));
    expect(runnerIn(race.told, '4').passes).toMatchObject([{ point: 'FINISH', time: '9.8', unchecked: true }]);
    race.when(finish('4', '9.79')).thenLines({ competitor: '4', mark: printed('9.79') }, anybody, anybody);
    expect(runnerIn(race.told, '4').passes).toMatchObject([{ time: '9.79', unchecked: false }]);
  });

  it('a mark by hand is the result too, and its gap follows', () => {
    const { told } = given(...under, finish('4', '9.79'), recordMark('6', '9.89'));
    expect(runnerIn(told, '6')).toMatchObject({ gap: '+0.10', passes: [{ point: 'FINISH', time: '9.89', rank: 2 }] });
  });

  it('a mark by hand after a time replaces it', () =>
    given(...under, finish('4', '9.79', { fine: 9.784 }), finish('6', '9.79', { fine: 9.789 }))
      .when(recordMark('4', '9.80'))
      .thenLines({ competitor: '6', rank: 1 }, { competitor: '4', rank: 2 }, { competitor: '2' }));
});

describe('equal times', () => {
  it('are separated by the thousandths where all of them were read', () =>
    given(...under)
      .when(finish('4', '9.79', { fine: 9.789 }), finish('6', '9.79', { fine: 9.784 }))
      .thenLines({ competitor: '6', rank: 1, tied: false }, { competitor: '4', rank: 2 }, { competitor: '2' }));

  it('stay equal while one of them was not read', () =>
    given(...under)
      .when(finish('4', '9.79', { fine: 9.789 }), finish('6', '9.79'))
      .thenLines(
        { competitor: '4', rank: 1, tied: true },
        { competitor: '6', rank: 1, tied: true },
        { competitor: '2' },
      ));

  it('get their thousandths afterwards', () =>
    given(...under, finish('4', '9.79'), finish('6', '9.79'))
      .when(finish('6', '9.79', { fine: 9.784 }), finish('4', '9.79', { fine: 9.789 }))
      .thenLines({ competitor: '6', rank: 1, tied: false }, { competitor: '4', rank: 2 }, { competitor: '2' }));

  it('share the place in swimming, however fine the reading', () =>
    givenIn(swimming, ...under)
      .when(finish('4', '1:45.10', { fine: 105.104 }), finish('6', '1:45.10', { fine: 105.101 }))
      .thenLines(
        { competitor: '4', rank: 1, tied: true },
        { competitor: '6', rank: 1, tied: true },
        { competitor: '2' },
      ));

  it('one who is disqualified no longer keeps the others from being separated', () =>
    given(...under, finish('4', '9.79', { fine: 9.789 }), finish('6', '9.79', { fine: 9.784 }), finish('2', '9.79'))
      .when(giveIrm('2', 'DQ'))
      .thenLines({ competitor: '6', rank: 1 }, { competitor: '4', rank: 2 }, { competitor: '2', irm: 'DQ' }));

  it('a mark between them in the start list is no part of it', () =>
    given(...under)
      .when(
        finish('6', '9.79', { fine: 9.784 }),
        finish('2', '9.80', { fine: 9.797 }),
        finish('4', '9.80', { fine: 9.791 }),
      )
      .thenLines({ competitor: '6', rank: 1 }, { competitor: '4', rank: 2 }, { competitor: '2', rank: 3 }));
});

describe('a photo finish', () => {
  const close = [
    ...under,
    finish('2', '9.90'),
    finish('4', '9.80', { unchecked: true }),
    finish('6', '9.79', { unchecked: true }),
  ];

  it('holds those who wait for it level, at their place among the others', () => {
    const race = given(...close).when(photoFinish('4', '6'));
    race.thenLines(
      { competitor: '4', rank: 1, tied: true },
      { competitor: '6', rank: 1, tied: true },
      { competitor: '2', rank: 3 },
    );
    expect(runnerIn(race.told, '4').photo).toBe('PENDING');
    expect(runnerIn(race.told, '2').photo).toBeNull();
  });

  it('is over when the last of them was read', () => {
    const race = given(...close, photoFinish('4', '6'), finish('4', '9.784', { fine: 9.784 }));
    expect(race.told.document.lines.map(({ rank }) => rank)).toEqual([1, 1, 3]);
    race
      .when(finish('6', '9.789', { fine: 9.789 }))
      .thenLines({ competitor: '4', rank: 1, tied: false }, { competitor: '6', rank: 2 }, { competitor: '2', rank: 3 });
    expect(runnerIn(race.told, '4').photo).toBeNull();
  });

  it('may be called before anybody has a time', () =>
    given(...under, photoFinish('4', '6'), finish('4', '9.79', { unchecked: true }))
      .when(finish('6', '9.80', { unchecked: true }))
      .thenLines({ competitor: '4', rank: 1, tied: true }, { competitor: '6', rank: 1 }, { competitor: '2' }));

  it('ends in an order of the judges', () => {
    const race = given(...close, finish('4', '9.79'), finish('6', '9.79'), photoFinish('4', '6')).when(
      breakTie('6', '4'),
    );
    race.thenLines({ competitor: '6', rank: 1, tied: false }, { competitor: '4', rank: 2 }, { competitor: '2' });
    expect(runnerIn(race.told, '6').photo).toBe('ORDERED');
  });

  it('the order of the judges goes before the thousandths', () =>
    given(...under, finish('4', '9.79', { fine: 9.784 }), finish('6', '9.79', { fine: 9.789 }))
      .when(breakTie('6', '4'))
      .thenLines({ competitor: '6', rank: 1 }, { competitor: '4', rank: 2 }, { competitor: '2' }));

  it('ends in a dead heat: they share the place, whatever the thousandths', () => {
    const race = given(...under, finish('4', '9.79', { fine: 9.7841 }), finish('6', '9.79', { fine: 9.7842 }));
    race
      .when(photoFinish('4', '6'), deadHeat('4', '6'))
      .thenLines(
        { competitor: '4', rank: 1, tied: true },
        { competitor: '6', rank: 1, tied: true },
        { competitor: '2' },
      );
    expect(runnerIn(race.told, '4').photo).toBe('DEAD_HEAT');
  });

  it('a dead heat of two keeps its distance to a third with the same print', () =>
    given(
      ...under,
      finish('4', '9.79', { fine: 9.784 }),
      finish('6', '9.79', { fine: 9.785 }),
      finish('2', '9.79', { fine: 9.788 }),
    )
      .when(deadHeat('4', '6'))
      .thenLines({ competitor: '4', rank: 1 }, { competitor: '6', rank: 1 }, { competitor: '2', rank: 3 }));

  it('a dead heat takes an earlier order back', () =>
    given(...under, finish('4', '9.79'), finish('6', '9.79'), breakTie('6', '4'))
      .when(deadHeat('4', '6'))
      .thenLines({ competitor: '4', rank: 1, tied: true }, { competitor: '6', rank: 1 }, { competitor: '2' }));

  it('is left by whoever is disqualified', () => {
    const race = given(...close, photoFinish('4', '6')).when(giveIrm('6', 'DQ'));
    race.thenLines({ competitor: '4', rank: 1, tied: false }, { competitor: '2', rank: 2 }, { competitor: '6' });
    expect(runnerIn(race.told, '4').photo).toBeNull();
  });

  it('of nobody, of one, or of one twice is refused', () => {
    given(...under)
      .when(photoFinish())
      .thenRefused('NOT_SEVERAL');
    given(...under)
      .when(photoFinish('4'))
      .thenRefused('NOT_SEVERAL');
    given(...under)
      .when(photoFinish('4', '4'))
      .thenRefused('NOT_SEVERAL');
  });
  it('with somebody who is out is refused', () =>
    given(...under, giveIrm('6', 'DNF'))
      .when(photoFinish('4', '6'))
      .thenRefused('HAS_IRM'));
  it('a dead heat of different times is refused', () => {
    given(...under, finish('4', '9.79'), finish('6', '9.80'))
      .when(deadHeat('4', '6'))
      .thenRefused('TIMES_DIFFER');
    given(...under, finish('4', '9.79'))
      .when(deadHeat('4', '6'))
      .thenRefused('TIMES_DIFFER');
  });
});

describe('splits', () => {
  const halfway = [
    ...under,
    split('4', '50', '24.10'),
    split('6', '50', '23.90'),
    split('2', '50', '24.10'),
    split('4', '100', '50.00'),
    split('6', '100', '50.50'),
  ];

  it('have section, gap and rank at every point', () => {
    const { told } = givenIn(swimming, ...halfway);
    expect(runnerIn(told, '4').passes).toMatchObject([
      { point: '50', time: '24.10', section: '24.10', rank: 2, gap: '+0.20' },
      { point: '100', time: '50.00', section: '25.90', rank: 1, gap: null },
    ]);
    expect(runnerIn(told, '2').passes).toMatchObject([{ point: '50', rank: 2, gap: '+0.20' }]);
    expect(raceOf(told).points).toMatchObject([
      { point: '50', passed: 3, leader: '6', time: '23.90' },
      { point: '100', passed: 2, leader: '4', time: '50.00' },
    ]);
  });

  it('tell who is in front by the last point passed, and leave the lines without a result', () => {
    const { told } = givenIn(swimming, ...halfway);
    expect(raceOf(told).order).toEqual(['4', '6', '2']);
    expect(told.document.lines.every(({ rank, mark }) => rank === null && mark === null)).toBe(true);
  });

  it('the last point is the result', () => {
    const { told } = givenIn(swimming, ...halfway, finish('4', '1:45.10'), finish('6', '1:45.10'));
    expect(runnerIn(told, '4').passes.at(-1)).toMatchObject({
      point: 'FINISH',
      time: '1:45.10',
      section: '55.10',
      rank: 1,
      gap: null,
    });
    expect(runnerIn(told, '6').passes.at(-1)).toMatchObject({ rank: 1 });
    expect(raceOf(told).order).toEqual(['4', '6', '2']);
  });

  it('separated by thousandths, the last point has the rank of the result', () => {
    const { told } = given(...under, finish('4', '9.79', { fine: 9.789 }), finish('6', '9.79', { fine: 9.784 }));
    expect(runnerIn(told, '4').passes.at(-1)).toMatchObject({ rank: 2, gap: null });
  });

  it('named by distance stand in its order, even where the first one missed the mat', () => {
    const { told } = givenIn(marathon, ...under, split('4', '10000', '33:00'), split('6', '5000', '16:40'));
    expect(raceOf(told).points.map(({ point }) => point)).toEqual(['5000', '10000']);
  });

  it('named otherwise stand in the order in which they were passed', () => {
    const { told } = givenIn(
      rsc('TRIMOLYMPIC-----------FNL-000100--'),
      ...under,
      split('4', 'SWIM', '20:30'),
      split('4', 'T1', '21:20'),
      split('6', 'T1', '21:30'),
      split('6', 'SWIM', '20:40'),
    );
    expect(raceOf(told).points.map(({ point }) => point)).toEqual(['SWIM', 'T1']);
    expect(runnerIn(told, '6').passes).toMatchObject([{ section: '20:40' }, { section: '50' }]);
  });

  it('that come late are taken where they belong', () =>
    givenIn(swimming, ...under, finish('4', '1:45.10'))
      .when(split('4', '100', '50.00'), split('4', '50', '24.10'))
      .thenOutcomes('APPLIED', 'APPLIED'));

  it('must rise', () => {
    givenIn(swimming, ...halfway)
      .when(split('4', '150', '49.99'))
      .thenRefused('TIME_NOT_RISING');
    givenIn(swimming, ...halfway)
      .when(split('4', '150', '50.00'))
      .thenRefused('TIME_NOT_RISING');
    givenIn(swimming, ...halfway)
      .when(split('2', '100', '24.10'))
      .thenRefused('TIME_NOT_RISING');
  });
  it('must not be later than the point after', () =>
    givenIn(swimming, ...under, split('4', '100', '50.00'))
      .when(split('4', '50', '50.10'))
      .thenRefused('TIME_NOT_RISING'));
  it('may be equal in whole seconds, and as far as a coarser print can tell', () =>
    givenIn(marathon, ...under, split('4', '40000', '2:05:10'), split('4', '42000', '2:12:30.4'))
      .when(finish('4', '2:12:30'))
      .thenOutcomes('APPLIED'));
  it('a finish before a point that was passed is refused', () => {
    givenIn(swimming, ...halfway)
      .when(finish('4', '49.00'))
      .thenRefused('TIME_NOT_RISING');
    givenIn(swimming, ...halfway)
      .when(recordMark('4', '49.00'))
      .thenRefused('TIME_NOT_RISING');
  });
  it('a split after the finish is refused', () =>
    givenIn(swimming, ...halfway, finish('4', '1:45.10'))
      .when(split('4', '150', '1:46.00'))
      .thenRefused('AFTER_FINISH'));
  it('a point passed before is refused, unless a transponder saw it', () => {
    givenIn(swimming, ...halfway)
      .when(split('4', '50', '24.20'))
      .thenRefused('ALREADY_PASSED');
    givenIn(swimming, ...under, split('4', '50', '24.2', { unchecked: true }))
      .when(split('4', '50', '24.15'))
      .thenOutcomes('APPLIED');
  });
  it('said again in the same words changes nothing', () => {
    const race = givenIn(swimming, ...halfway);
    const before = JSON.stringify(raceOf(race.told));
    race.when(split('4', '50', '24.10')).thenOutcomes('APPLIED');
    expect(JSON.stringify(raceOf(race.told))).toBe(before);
  });
  it('the finish is no split', () =>
    givenIn(swimming, ...under)
      .when(split('4', 'FINISH', '1:45.10'))
      .thenRefused('NOT_A_SPLIT'));
});

describe('times that cannot be', () => {
  it('a second finish is refused', () =>
    given(...under, finish('4', '9.79'))
      .when(finish('4', '9.78'))
      .thenRefused('ALREADY_PASSED'));
  it('a transponder does not speak after the photo', () =>
    given(...under, finish('4', '9.79'))
      .when(finish('4', '9.79', { unchecked: true }))
      .thenRefused('ALREADY_PASSED'));
  it('zero is no time', () =>
    given(...under)
      .when(finish('4', '0.00'))
      .thenRefused('IMPOSSIBLE_TIME'));
  it('a distance is no time', () =>
    given(...under)
      .when({ ...finish('4', '9.79'), mark: { kind: 'DISTANCE', value: 97_900, decimals: 2 } } as Saying)
      .thenRefused('WRONG_MARK_KIND'));
  it('a fine reading that would be printed otherwise is refused', () =>
    given(...under)
      .when(finish('4', '9.79', { fine: 9.812 }))
      .thenRefused('FINE_DIFFERS'));
  it('a second run of a single one is refused', () => {
    given(...under)
      .when(finish('4', '9.79', { run: 2 }))
      .thenRefused('NO_SUCH_RUN');
    given(...under)
      .when(split('4', '50', '5.00', { run: 0 }))
      .thenRefused('NO_SUCH_RUN');
    given(startList('4'), live).when(gun(2)).thenRefused('NO_SUCH_RUN');
  });
  it('who did not start has no time', () => {
    given(...under, giveIrm('4', 'DNS'))
      .when(finish('4', '9.79'))
      .thenRefused('HAS_IRM');
    given(...under, giveIrm('4', 'DNS'))
      .when(split('4', '50', '5.00'))
      .thenRefused('HAS_IRM');
  });
  it('wind that nobody can stand in, and wind where none is measured', () => {
    given(...under)
      .when(wind(290))
      .thenRefused('IMPOSSIBLE_WIND');
    givenIn(swimming, ...under)
      .when(wind(2))
      .thenRefused('NO_WIND_HERE');
    givenIn(rsc('ATHM10000M------------FNL-000100--'), ...under)
      .when(wind(2))
      .thenRefused('NO_WIND_HERE');
    givenIn(rsc('ATHW4X100M------------FNL-000100--'), ...under)
      .when(wind(2))
      .thenRefused('NO_WIND_HERE');
    givenIn(decathlon, ...under)
      .when(wind(2))
      .thenOutcomes('APPLIED');
    givenIn(rsc('ATHMDECATH------------1500000100--'), ...under)
      .when(wind(2))
      .thenRefused('NO_WIND_HERE');
    givenIn(rsc('ATHM110MHURD----------FNL-000100--'), ...under)
      .when(wind(2))
      .thenOutcomes('APPLIED');
  });
  it('a reaction in another unit of measurement', () =>
    given(...under)
      .when(reaction('4', 142_000))
      .thenRefused('IMPOSSIBLE_REACTION'));
  it('a penalty that the sport does not know', () =>
    given(...under)
      .when(penalty('4', 'GATE', 2))
      .thenRefused('UNKNOWN_PENALTY'));
  it('a name of every object is no penalty either', () =>
    given(...under)
      .when(penalty('4', 'constructor'))
      .thenRefused('UNKNOWN_PENALTY'));
  it('sprints in a race that times decide', () =>
    given(...under)
      .when(sprintPlaced(1, '4', '6'))
      .thenRefused('NO_SPRINTS_HERE'));
  it('an event of another family', () =>
    given(...under)
      .when({ type: 'RallyWon', competitor: '4', member: null, cause: null } as unknown as Saying)
      .thenRefused('NOT_IN_THIS_SPORT'));
  it('nothing is said before LIVE or after OFFICIAL, and a stranger runs nowhere', () => {
    given(startList('4')).when(gun()).thenRefused('NOT_STARTED');
    given(...under, finish('4', '9.79'), official)
      .when(wind(3))
      .thenRefused('ALREADY_OFFICIAL');
    given(...under)
      .when(finish('9', '9.79'))
      .thenRefused('NOT_ON_START_LIST');
  });
  it('after a refusal the unit goes on', () =>
    given(...under)
      .when(finish('4', '0.00'), finish('4', '9.79'))
      .thenOutcomes('REFUSED', 'APPLIED'));
});

describe('starts', () => {
  it('athletics: one false start and out', () => {
    const race = given(...under).when(falseStart('6'), gun(), finish('4', '9.79'));
    race.thenLines({ competitor: '4', rank: 1 }, { competitor: '2' }, { competitor: '6', irm: 'DQ', rank: null });
    expect(runnerIn(race.told, '6')).toMatchObject({ state: 'OUT', falseStarts: 1 });
    expect(raceOf(race.told).startedAt).toBe('2024-08-04T19:50:04.000Z');
  });
  it('athletics: a green card blames nobody', () =>
    given(...under)
      .when(falseStart('6', 'GREEN'))
      .thenLines({ competitor: '4' }, { competitor: '6', irm: null }, { competitor: '2' }));
  it('combined events: the first of the race is let off, whoever makes the second is out', () =>
    givenIn(decathlon, ...under)
      .when(falseStart('6'), falseStart('4'))
      .thenLines({ competitor: '6', irm: null }, { competitor: '2', irm: null }, { competitor: '4', irm: 'DQ' }));
  it('rowing: two yellow cards are a red one', () =>
    givenIn(rowing, ...under)
      .when(falseStart('6'), falseStart('4', 'YELLOW'), falseStart('6'))
      .thenLines({ competitor: '4', irm: null }, { competitor: '2' }, { competitor: '6', irm: 'EXC' }));
  it('where no rule says what follows, officials do', () =>
    givenIn(timeTrial, startList('1', '2'), live)
      .when(falseStart('1'), falseStart('2', 'DSQ'))
      .thenLines({ competitor: '1', irm: null }, { competitor: '2', irm: 'DSQ' }));
  it('a sanction that the sport does not know is refused', () =>
    given(...under)
      .when(falseStart('6', 'DSQ'))
      .thenRefused('UNKNOWN_SANCTION'));
  it('who is out makes no false start', () =>
    given(...under, falseStart('6'))
      .when(falseStart('6'))
      .thenRefused('HAS_IRM'));
  it('the gun is not fired again once somebody is on the way', () =>
    given(...under, split('4', '30', '3.80'))
      .when(gun())
      .thenRefused('UNDER_WAY'));
  it('a disqualification for a false start is taken back by correcting it', () => {
    const { told } = given(...under, falseStart('6'));
    told.tell(correct(4, null), finish('6', '9.80'));
    expect(told.document.lines[0]).toMatchObject({ competitor: '6', rank: 1, irm: null });
  });
  it('a re-run forgets the race and keeps the start list', () => {
    const { told } = given(...under, finish('4', '9.79'), resultStatus('START_LIST'), live, gun());
    expect(runnerIn(told, '4')).toMatchObject({ state: 'RUNNING', passes: [] });
  });
});

describe('one after the other against the clock', () => {
  const onCourse = [
    startList('1', '2', '3'),
    live,
    starts('1'),
    starts('2'),
    split('1', '10000', '12:40.11'),
    split('2', '10000', '12:35.40'),
  ];

  it('compares net times, and everybody has a clock of his own', () => {
    const { told } = givenIn(timeTrial, ...onCourse);
    expect(raceOf(told)).toMatchObject({ startedAt: null, order: [], running: ['1', '2'] });
    expect(runnerIn(told, '1')).toMatchObject({
      startedAt: '2024-08-04T19:50:02.000Z',
      passes: [{ point: '10000', rank: 2, gap: '+4.71' }],
    });
    expect(runnerIn(told, '3')).toMatchObject({ startedAt: null, state: 'WAITING' });
  });
  it('who has not started passes no point: the bib is wrong', () =>
    givenIn(timeTrial, ...onCourse)
      .when(split('3', '10000', '12:00.00'))
      .thenRefused('HAS_NOT_STARTED'));
  it('where the box tells of no starts, times are taken', () =>
    givenIn(timeTrial, startList('1', '2'), live).when(finish('1', '36:12.16')).thenOutcomes('APPLIED'));
  it('a time penalty comes on top, before or after the finish', () => {
    const race = givenIn(timeTrial, ...onCourse, penalty('1', 'TIME', 20)).when(
      finish('1', '36:12.16'),
      finish('2', '36:30.00'),
    );
    race.thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: 2, mark: printed('36:32.16') }, anybody);
    expect(runnerIn(race.told, '1')).toMatchObject({
      passes: [{}, { point: 'FINISH', time: '36:12.16' }],
      runs: [{ time: '36:12.16', penalty: '+20', counts: '36:32.16', rank: 2, gap: '+2.16' }],
      penalties: [{ kind: 'TIME', seconds: '20' }],
    });
  });
});

describe('lapped and left behind', () => {
  const laps = [
    startList('1', '2', '3', '4'),
    live,
    gun(),
    ...['1', '2', '3', '4'].map((rider, index) => split(rider, 'LAP1', `11:0${index}`)),
    split('1', 'LAP2', '22:00'),
    split('2', 'LAP2', '23:30'),
  ];

  it('mountain bikers who were taken off stand in the order of the last point they passed', () =>
    givenIn(mountain, ...laps, finish('1', '33:00'))
      .when(giveIrm('3', 'LAP'), giveIrm('4', 'LAP'), giveIrm('2', 'LAP'))
      .thenLines(
        { competitor: '1', rank: 1 },
        { competitor: '2', rank: 2, irm: 'LAP', mark: null },
        { competitor: '3', rank: 3, irm: 'LAP' },
        { competitor: '4', rank: 4, irm: 'LAP' },
      ));
  it('who retired is not among them', () =>
    givenIn(mountain, ...laps, finish('1', '33:00'))
      .when(giveIrm('2', 'DNF'), giveIrm('3', 'LAP'), finish('4', '34:00'))
      .thenLines(
        { competitor: '1', rank: 1 },
        { competitor: '4', rank: 2 },
        { competitor: '3', rank: 3 },
        { competitor: '2', rank: null },
      ));
  it('while others are on their way, who was taken off has no place yet', () =>
    givenIn(mountain, ...laps, giveIrm('3', 'LAP'))
      .when(finish('1', '33:00'))
      .thenLines({ competitor: '1', rank: 1 }, anybody, anybody, { competitor: '3', rank: null, irm: 'LAP' }));
  it('of whom no way is known, officials say the place', () =>
    givenIn(mountain, startList('1', '2'), live, recordMark('1', '1:26:22'))
      .when(giveIrm('2', 'LAP'), { type: 'PlaceRecorded', competitor: '2' as never, place: 2, remark: '-2 LAP' })
      .thenLines({ competitor: '1', rank: 1 }, { competitor: '2', rank: 2, irm: 'LAP' }));
  it('a mark takes somebody out of those behind again', () =>
    givenIn(mountain, ...laps, finish('1', '33:00'), giveIrm('2', 'LAP'))
      .when(recordMark('2', '34:10'))
      .thenLines(
        { competitor: '1' },
        { competitor: '2', rank: 2, irm: null, mark: printed('34:10') },
        anybody,
        anybody,
      ));
  it('in triathlon the lapped are out', () =>
    givenIn(rsc('TRIWOLYMPIC-----------FNL-000100--'), ...laps)
      .when(giveIrm('4', 'LAP'))
      .thenLines({ competitor: '1', rank: null }, anybody, anybody, {
        competitor: '4',
        rank: null,
        irm: 'LAP',
      }));
  it('everybody on a BMX gate has a place: who fell, who was relegated, who never came', () =>
    givenIn(bmx, startList('1', '2', '3', '4'), live, gun(), finish('1', '31.422'))
      .when(giveIrm('2', 'REL'), giveIrm('3', 'DNS'), giveIrm('4', 'DNF'))
      .thenLines(
        { competitor: '1', rank: 1 },
        { competitor: '4', rank: 2, irm: 'DNF' },
        { competitor: '2', rank: 3, irm: 'REL' },
        { competitor: '3', rank: 4, irm: 'DNS' },
      ));
  it('a boat under weight is placed last, with its time', () =>
    givenIn(rowing, ...under, finish('4', '6:40.00'), finish('6', '6:30.00'), finish('2', '6:50.00'))
      .when(giveIrm('6', 'BUW'))
      .thenLines({ competitor: '4', rank: 1 }, { competitor: '2', rank: 2 }, { competitor: '6', rank: 3, irm: 'BUW' }));
});
