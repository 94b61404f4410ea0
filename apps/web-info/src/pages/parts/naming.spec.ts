import { words } from '#screens';
import { disciplineText, eventText, nocText, roundText, sportBeside } from './naming.js';

const [en, fr] = [words.en, words.fr];
const named = (sportEvent: string, disciplineName: string, eventName: string | null) => ({
  sportEvent,
  discipline: sportEvent.slice(0, 3),
  disciplineName,
  eventName,
});
const sprint = named('ATHM100M--------------', 'Athletics', "Men's 100m");
const handball = named('HBLMTEAM7-------------', 'Handball', 'Men');

it.each([
  [sprint, "Men's 100m", '100 m hommes'],
  [handball, 'Handball Men', 'Handball hommes'],
  [named('XXXMTEAM--------------', 'Unheard', "Men's Something New"), "Men's Something New", 'Something New hommes'],
  [named('ATHM100M--------------', 'Athletics', null), 'ATHM100M', 'ATHM100M'],
])('a sport event, %j', (event, english, french) =>
  expect([eventText(event, en, 'en'), eventText(event, fr, 'fr')]).toEqual([english, french]),
);

it('the sport stands beside an event that does not say it itself', () => {
  expect(sportBeside(eventText(sprint, fr, 'fr'), sprint, fr)).toBe('Athlétisme');
  expect(sportBeside(eventText(handball, en, 'en'), handball, en)).toBeNull();
});

it('disciplines and NOCs are called by their code until somebody names them', () => {
  expect([disciplineText('XYZ', null, en), nocText('XYZ', null, fr)]).toEqual(['XYZ', 'XYZ']);
  expect([disciplineText('ATH', 'Athletics', fr), nocText('GER', 'Germany', fr)]).toEqual(['Athlétisme', 'Allemagne']);
});

const round = (phase: string, planName: string | null, more: object = {}) => ({
  rsc: `ATHM100M--------------${phase}000100--`,
  isUnit: true,
  isMatch: false,
  planName,
  eventName: "Men's 100m",
  medal: 0,
  number: null,
  ...more,
});

it.each([
  [round('FNL-', "Men's 100m Final"), 'Final', 'Finale'],
  [round('SFNL', "Men's 100m Semi-Final", { number: '2' }), 'Semi-Final 2', 'Demi-finale 2'],
  [round('RND1', "Men's 100m Round 1", { number: '3' }), 'Round 1, heat 3', 'Tour 1, série 3'],
  [round('RND1', "Men's 100m Round 1", { isUnit: false, number: '3' }), 'Round 1', 'Tour 1'],
  [round('QFNL', null), 'Quarter-final', 'Quart de finale'],
  [round('FNL-', null, { isMatch: true, medal: 3 }), 'Final, bronze medal', 'Finale, médaille de bronze'],
])('a round, %j', (one, english, french) => {
  const [inEnglish, inFrench] = [roundText(one, en, 'en'), roundText(one, fr, 'fr')];
  expect([inEnglish, inFrench]).toEqual([english, french]);
});
