/** Several runs, gates, penalty minutes and the rules of winter, from disciplines that are made here. */
import {
  anybody,
  finish,
  gun,
  penalty,
  printed,
  raceOf,
  runnerIn,
  split,
  starts,
  withDiscipline,
} from '../../../../../test/examples/race.js';
import { givenIn, giveIrm, live, recordMark, startList } from '../../../../../test/examples/unit.js';
import { timed } from '../../discipline/discipline.js';
import { rsc } from '../../index.js';
import { race } from './race.js';

const alpine = rsc('ALPMGS----------------FNL-000100--');
const bobsleigh = rsc('BOBOTEAM4-------------FNL-000100--');
const biathlonIndividual = rsc('BTHM20KM--------------FNL-000100--');
const biathlonSprint = rsc('BTHM10KM--------------FNL-000100--');
const speedSkating = rsc('SSKM500M--------------FNL-000100--');
const crossCountry = rsc('CCSW10KM--------------FNL-000100--');
const twoRunsBest = rsc('XSLMK1----------------HEAT000100--');
const slalom = rsc('CSLMK1----------------FNL-000100--');
const crossTrial = rsc('CSLMX1----------------QUAL000100--');

beforeAll(() => {
  withDiscipline(
    timed({
      code: 'ALP',
      name: 'Alpine Skiing',
      family: race({ start: 'INTERVAL', runs: { count: 2, counts: 'SUM' } }),
    }),
  );
  withDiscipline(
    timed({ code: 'BOB', name: 'Bobsleigh', family: race({ start: 'INTERVAL', runs: { count: 4, counts: 'SUM' } }) }),
  );
  withDiscipline(
    timed({
      code: 'BTH',
      name: 'Biathlon',
      family: race({ start: 'INTERVAL', penalties: { LOOP: { does: 'NOTHING' } } }),
      familyIn: [
        {
          rsc: /^BTH.20KM/,
          use: race({ start: 'INTERVAL', penalties: { MISS: { does: 'TIME', amounts: [600_000] } } }),
        },
      ],
    }),
  );
  // Two skate together; hundredths are printed, and thousandths separate those who share one.
  withDiscipline(
    timed({
      code: 'SSK',
      name: 'Speed Skating',
      family: race({
        fineSeparates: true,
        falseStart: { warned: 1, of: 'RACE', irm: 'DSQ', warnings: [] },
      }),
    }),
  );
  withDiscipline(timed({ code: 'CCS', name: 'Cross-Country Skiing', family: race({ start: 'INTERVAL' }) }));
  withDiscipline(
    timed({
      code: 'XSL',
      name: 'A slalom of two runs',
      family: race({
        start: 'INTERVAL',
        runs: { count: 2, counts: 'BEST' },
        penalties: { GATE: { does: 'TIME', amounts: [20_000, 500_000], oncePerPlace: true }, DSQ_RUN: { does: 'RUN' } },
      }),
    }),
  );
});

describe('runs that are added up', () => {
  const firstRun = [
    startList('1', '2', '3'),
    live,
    finish('1', '1:09.50'),
    finish('2', '1:09.20'),
    finish('3', '1:10.00'),
  ];

  it('the first run has ranks of its own', () =>
    givenIn(alpine, ...firstRun.slice(0, 4))
      .when(finish('3', '1:10.00'))
      .thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: 2 }, { competitor: '3', rank: 3 }));

  it('in the second, those who have both are before those who wait, by the sum', () =>
    givenIn(alpine, ...firstRun)
      .when(finish('3', '1:08.00', { run: 2 }), finish('1', '1:08.60', { run: 2 }))
      .thenLines(
        { competitor: '3', rank: 1, mark: printed('2:18.00') },
        { competitor: '1', rank: 2, mark: printed('2:18.10') },
        { competitor: '2', rank: 3, mark: printed('1:09.20') },
      ));

  it('splits of the second are compared with the first run in them, its own rank beside', () => {
    const { told } = givenIn(
      alpine,
      ...firstRun,
      split('3', 'I1', '25.00', { run: 2 }),
      finish('3', '1:08.00', { run: 2 }),
      split('2', 'I1', '25.30', { run: 2 }),
    );
    // 1:09.20 and 25.30 against 1:10.00 and 25.00: half a second ahead.
    expect(runnerIn(told, '2').passes).toMatchObject([
      { run: 1, point: 'FINISH', rank: 1 },
      { run: 2, point: 'I1', time: '25.30', rank: 1, gap: null },
    ]);
    expect(runnerIn(told, '3').passes[1]).toMatchObject({ run: 2, point: 'I1', rank: 2, gap: '+0.50' });
    expect(runnerIn(told, '3').runs).toMatchObject([
      { run: 1, rank: 3, gap: '+0.80' },
      { run: 2, rank: 1, gap: null },
    ]);
    expect(raceOf(told)).toMatchObject({
      run: 2,
      runs: 2,
      points: [{ run: 1 }, { run: 2, point: 'I1', leader: '2' }, { run: 2 }],
    });
    expect(runnerIn(told, '2').gap).toBeNull();
  });

  it('a second run counts for nobody who has no first one', () => {
    givenIn(alpine, startList('1'), live)
      .when(finish('1', '1:08.00', { run: 2 }))
      .thenRefused('RUN_MISSING');
    givenIn(alpine, ...firstRun)
      .when(finish('1', '1:08.00', { run: 3 }))
      .thenRefused('NO_SUCH_RUN');
  });

  it('who does not finish the second is out', () =>
    givenIn(alpine, ...firstRun, finish('3', '1:08.00', { run: 2 }), finish('1', '1:08.60', { run: 2 }))
      .when(giveIrm('2', 'DNF'))
      .thenLines(
        { competitor: '3', rank: 1 },
        { competitor: '1', rank: 2 },
        { competitor: '2', rank: null, irm: 'DNF' },
      ));

  it('four heats of a bobsleigh, equal sums share the place', () => {
    const heats = ['54.10', '54.30', '54.40', '54.20'];
    const others = ['54.20', '54.20', '54.30', '54.30'];
    givenIn(bobsleigh, startList('1', '2', '3'), live)
      .when(
        ...heats.flatMap((text, index) => [
          finish('1', text, { run: index + 1 }),
          finish('2', others[index]!, { run: index + 1 }),
        ]),
        finish('3', '54.00'),
      )
      .thenLines(
        { competitor: '1', rank: 1, tied: true, mark: printed('3:37.00') },
        { competitor: '2', rank: 1, tied: true },
        { competitor: '3', rank: 3, mark: printed('54.00') },
      );
  });

  it('a sum by hand is the result', () =>
    givenIn(alpine, ...firstRun, finish('3', '1:08.00', { run: 2 }))
      .when(recordMark('1', '2:17.00'))
      .thenLines({ competitor: '1', rank: 1, mark: printed('2:17.00') }, { competitor: '3', rank: 2 }, anybody));
});

describe('the better of two runs', () => {
  const both = [
    startList('1', '2'),
    live,
    finish('1', '90.00'),
    finish('2', '88.00'),
    penalty('2', 'GATE', 50, { at: '12' }),
    finish('1', '89.00', { run: 2 }),
  ];

  it('counts with its gates', () =>
    givenIn(twoRunsBest, ...both)
      .when(finish('2', '88.50', { run: 2 }), penalty('2', 'GATE', 2, { at: '7', run: 2 }))
      .thenLines(
        { competitor: '1', rank: 1, mark: printed('1:29.00') },
        { competitor: '2', rank: 2, mark: printed('1:30.50') },
      ));
  it('a run taken away leaves the other one, and with it nothing', () => {
    const lost = givenIn(twoRunsBest, ...both).when(penalty('1', 'DSQ_RUN', 0, { run: 2 }));
    lost.thenLines({ competitor: '1', rank: 1, mark: printed('1:30.00') }, anybody);
    expect(runnerIn(lost.told, '1').runs[1]).toMatchObject({ time: '1:29.00', counts: null, rank: null });
    lost.told.tell(penalty('1', 'DSQ_RUN', 0, { run: 1 }));
    expect(lost.told.document.lines).toMatchObject([{ competitor: '2' }, { competitor: '1', rank: null, mark: null }]);
  });
  it('a penalty says in which run', () =>
    givenIn(twoRunsBest, ...both)
      .when(penalty('1', 'GATE', 2, { at: '3', run: null }))
      .thenRefused('NO_SUCH_RUN'));
});

describe('gates of a slalom', () => {
  const run = [startList('1', '2'), live, starts('1'), starts('2')];

  it('two seconds for a touch, fifty for a gate left out, on the run or after it', () => {
    const over = givenIn(slalom, ...run, penalty('1', 'GATE', 2, { at: '4' }), split('1', '10', '45.10')).when(
      finish('1', '88.22'),
      penalty('1', 'GATE', 50, { at: '20' }),
      finish('2', '95.50'),
    );
    over.thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: 2, mark: printed('2:20.22') });
    expect(runnerIn(over.told, '1')).toMatchObject({
      runs: [{ time: '1:28.22', penalty: '+52', counts: '2:20.22' }],
      penalties: [
        { kind: 'GATE', at: '4', seconds: '2' },
        { kind: 'GATE', at: '20', seconds: '50' },
      ],
      gap: '+44.72',
    });
  });
  it('any other amount is refused', () => {
    givenIn(slalom, ...run)
      .when(penalty('1', 'GATE', 5, { at: '4' }))
      .thenRefused('WRONG_AMOUNT');
    givenIn(slalom, ...run)
      .when(penalty('1', 'GATE', 0, { at: '4' }))
      .thenRefused('WRONG_AMOUNT');
    givenIn(slalom, ...run)
      .when(penalty('1', 'GATE', -2, { at: '4' }))
      .thenRefused('WRONG_AMOUNT');
  });
  it('a gate counts once', () =>
    givenIn(slalom, ...run, penalty('1', 'GATE', 2, { at: '4' }))
      .when(penalty('1', 'GATE', 50, { at: '4' }))
      .thenRefused('ALREADY_PENALISED'));
  it('kayak cross against the clock: faults go before time', () =>
    givenIn(crossTrial, startList('1', '2', '3', '4'), live)
      .when(
        ...['69.67', '70.74', '66.08', '82.73'].map((text, index) => finish(String(index + 1), text)),
        penalty('1', 'FAULT', 0, { at: '3' }),
        penalty('1', 'FAULT', 0, { at: 'R' }),
        penalty('2', 'FAULT', 0, { at: '8' }),
      )
      .thenLines(
        { competitor: '3', rank: 1 },
        { competitor: '4', rank: 2 },
        { competitor: '2', rank: 3 },
        { competitor: '1', rank: 4 },
      ));
});

describe('winter', () => {
  it('biathlon individual: a minute for every miss', () =>
    givenIn(biathlonIndividual, startList('1', '2'), live)
      .when(
        finish('1', '48:00.0'),
        finish('2', '49:30.0'),
        penalty('1', 'MISS', 60, { at: 'S1' }),
        penalty('1', 'MISS', 60, { at: 'S1' }),
      )
      .thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: 2, mark: printed('50:00.0') }));
  it('biathlon sprint: loops are skied, so nothing comes on top', () => {
    const over = givenIn(biathlonSprint, startList('1', '2'), live).when(
      penalty('1', 'LOOP', 0, { at: 'S1' }),
      finish('1', '24:00.0'),
      finish('2', '24:10.0'),
    );
    over.thenLines({ competitor: '1', rank: 1, mark: printed('24:00.0') }, { competitor: '2', rank: 2 });
    expect(runnerIn(over.told, '1').penalties).toMatchObject([{ kind: 'LOOP', at: 'S1', seconds: null }]);
  });
  it('speed skating: thousandths separate equal hundredths; the second false start of a race is out', () => {
    givenIn(speedSkating, startList('1', '2'), live, gun())
      .when(finish('1', '34.32', { fine: 34.326 }), finish('2', '34.32', { fine: 34.321 }))
      .thenLines({ competitor: '2', rank: 1, tied: false }, { competitor: '1', rank: 2 });
  });
  it('cross-country: net time at every point, whoever started when', () => {
    const { told } = givenIn(
      crossCountry,
      startList('1', '2'),
      live,
      starts('1'),
      split('1', '1800', '4:30.1'),
      starts('2'),
      split('2', '1800', '4:29.0'),
    );
    expect(runnerIn(told, '1').passes).toMatchObject([{ rank: 2, gap: '+1.1' }]);
  });
});
