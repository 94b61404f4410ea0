/** Who serves, from what was played. */
import { other } from '../two-sides.js';
import type { Side } from '../two-sides.js';
import { formOf, mostSets } from './rules.js';
import type { SetRules } from './rules.js';
import { currentIndex, inTieBreak, playing } from './state.js';
import type { SetState } from './state.js';

/** How often the serve changed sides since the first service of the match. */
const turns = (rules: SetRules, state: SetState): number => {
  const index = currentIndex(state);
  const [home, away] = playing(state)?.score ?? [0, 0];
  if (rules.service.by === 'POINTS') {
    const { every } = rules.service;
    const played = home + away;
    const level = 2 * (formOf(rules, index).to - 1);
    const inSet = played < level ? Math.floor(played / every) : Math.floor(level / every) + played - level;
    return index + inSet;
  }
  let games = 0;
  for (let set = 0; set < state.sets.length; set++) {
    const { score } = state.sets[set]!;
    if (formOf(rules, set).games) games += score[0] + score[1];
  }
  const form = formOf(rules, index);
  if (form.games && !inTieBreak(form, [home, away])) return games;
  // A tie-break, in a set or in place of one: one service, then two each.
  const [ours, theirs] = form.games ? (playing(state)!.tieBreak ?? [0, 0]) : [home, away];
  return games + Math.floor((ours + theirs + 1) / 2);
};

export const serving = (rules: SetRules, state: SetState): Side | null => {
  if (state.server === null || rules.service.by === 'RALLY') return state.server;
  return turns(rules, state) % 2 === 0 ? state.server : other(state.server);
};

/** The start of a match or set, or a correction of what followed from play. */
export const takeService = (rules: SetRules, state: SetState, side: Side): void => {
  const even = rules.service.by === 'RALLY' || turns(rules, state) % 2 === 0;
  state.server = even ? side : other(side);
};

/** After a rally in a sport where its winner serves. */
export const passService = (rules: SetRules, state: SetState, winner: Side): void => {
  const { service } = rules;
  if (service.by !== 'RALLY') return;
  state.server = winner;
  if (playing(state) || service.next === 'WINNER') return;
  const first = state.sets.at(-1)!.firstServer;
  const toss = service.next === 'TOSS' || (service.last === 'TOSS' && currentIndex(state) === mostSets(rules) - 1);
  state.server = toss || first === null ? null : other(first);
};
