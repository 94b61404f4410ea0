/** Made-up matches of sets, rally by rally. */
import type { CompetitorId, SetsDetail } from '#competition';
import { Folded } from './folded.js';
import type { Content, Script, Stage } from './stage.js';

interface Form {
  /** How a rally is won. */
  readonly causes: readonly string[];
  /** Seconds from one rally to the next. */
  readonly pace: number;
  /** Cards that are shown now and then. */
  readonly penalties: readonly string[];
  readonly timeouts: boolean;
  readonly challenges: boolean;
  readonly irms: readonly string[];
}

const rally = (competitor: CompetitorId, member: CompetitorId | null, cause: string): Content => ({
  type: 'RallyWon',
  competitor,
  member,
  cause,
});

/** Plays until the match is decided: by its last rally, or by somebody who cannot go on. */
const playSets =
  (form: Form): Script =>
  (stage) => {
    const match = new Folded<SetsDetail>(stage);
    const [home, away] = stage.competitors as [CompetitorId, CompetitorId];
    // The better side wins two rallies of three at most; much more would leave nothing to watch.
    const homeWins = 0.5 + (stage.parts.formOf(home) - stage.parts.formOf(away)) / 6;
    const serve = (): void => {
      const server = stage.pick(stage.competitors);
      match.say({ type: 'ServiceTaken', competitor: server, member: match.anyOf(server) });
    };
    serve();
    let sets = 0;
    while (!match.isDecided) {
      stage.wait(1000 * form.pace * (0.5 + stage.parts.random()));
      if (stage.oneIn(4000)) return retire(form, stage, match);
      const winner = stage.parts.random() < homeWins ? home : away;
      const loser = winner === home ? away : home;
      const cause = stage.pick(form.causes);
      if (stage.oneIn(150)) {
        const wrong = match.say(rally(loser, match.anyOf(loser), cause));
        stage.wait(4000);
        match.correct(wrong, rally(winner, match.anyOf(winner), cause), 'entered for the wrong side');
      } else match.say(rally(winner, match.anyOf(winner), cause));
      if (form.challenges && stage.oneIn(50)) challenge(stage, match, loser);
      if (match.isDecided) return;
      if (form.timeouts && stage.oneIn(40)) timeout(match, loser);
      if (stage.oneIn(300)) {
        const kind = stage.pick(form.penalties);
        match.say({ ...noPenalty, competitor: loser, member: match.anyOf(loser), kind, reason: 'conduct' });
      }
      const won = match.score.reduce((sum, score) => sum + score, 0);
      if (won > sets) {
        sets = won;
        stage.wait(120_000);
        // After a toss nothing says who serves.
        if (!match.isDecided && match.detail?.serve === null) serve();
      }
    }
  };

const noPenalty = {
  type: 'PenaltyGiven',
  amount: 0,
  at: null,
  run: null,
  period: null,
  clock: null,
} as const;

const retire = (form: Form, stage: Stage, match: Folded<SetsDetail>): void => {
  const out = stage.pick(stage.competitors);
  const irm = stage.pick(form.irms);
  match.say({ type: 'IrmGiven', competitor: out, irm, reason: 'injured' });
  const winner = stage.competitors.find((competitor) => competitor !== out)!;
  match.say({ type: 'ContestDecided', winner, decision: irm });
};

/** Who lost the rally has it looked at; when that succeeds the rally is the other side's. */
const challenge = (stage: Stage, match: Folded<SetsDetail>, competitor: CompetitorId): void => {
  const mine = match.detail?.statistics.find((side) => side.competitor === competitor);
  if (mine?.challenges.left === 0) return;
  match.say({ type: 'ChallengeMade', competitor, outcome: 'PENDING' });
  stage.wait(30_000);
  const isRight = stage.oneIn(3);
  match.say({ type: 'ChallengeMade', competitor, outcome: isRight ? 'SUCCESSFUL' : 'UNSUCCESSFUL' });
  if (!isRight) return;
  const last = stage.events.findLast(({ type }) => type === 'RallyWon' || type === 'FactCorrected');
  // A rally that was put right already stands.
  if (last?.type === 'RallyWon')
    match.correct(last, rally(competitor, match.anyOf(competitor), 'CHALLENGE'), 'challenge');
};

const timeout = (match: Folded<SetsDetail>, competitor: CompetitorId): void => {
  const mine = match.detail?.statistics.find((side) => side.competitor === competitor);
  if (mine?.timeouts.left === 0) return;
  match.say({ type: 'TimeoutCalled', competitor, kind: null, period: null, clock: null });
};

const racket = ['WINNER', 'FORCED_ERROR', 'UNFORCED_ERROR'];

const volleyball = playSets({
  causes: ['SPIKE', 'SPIKE', 'BLOCK', 'ACE', 'ERROR', 'ERROR'],
  pace: 25,
  penalties: ['YELLOW', 'DELAY_WARNING', 'RED'],
  timeouts: true,
  challenges: true,
  irms: ['INJ'],
});
const badminton = playSets({
  causes: [...racket, 'SERVICE_FAULT'],
  pace: 18,
  penalties: ['YELLOW', 'RED'],
  timeouts: false,
  challenges: true,
  irms: ['RET', 'INJ'],
});
const tableTennis = playSets({
  causes: [...racket, 'ACE', 'SERVICE_FAULT'],
  pace: 14,
  penalties: ['YELLOW', 'YELLOW_RED'],
  timeouts: true,
  challenges: false,
  irms: ['RET', 'INJ'],
});
const tennis = playSets({
  causes: [...racket, 'ACE', 'DOUBLE_FAULT'],
  pace: 28,
  penalties: ['TIME_WARNING', 'WARNING', 'POINT', 'GAME'],
  timeouts: false,
  challenges: true,
  irms: ['RET'],
});

export const scripts: readonly { readonly rsc: RegExp; readonly script: Script }[] = [
  { rsc: /^(VVO|VBV)/, script: volleyball },
  { rsc: /^BDM/, script: badminton },
  // A tie of two teams counts its matches and has no rallies of its own.
  { rsc: /^TTE(?!.*00$)/, script: tableTennis },
  { rsc: /^TEN/, script: tennis },
];
