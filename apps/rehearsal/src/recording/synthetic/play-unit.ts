/** One made-up unit from its start list to its official result, with what goes wrong on a day. */
import { disciplineFor } from '#competition';
import type { CompetitorId, NocCode, ResultStatus, ScheduleStatus, ScoringEvent, Source } from '#competition';
import { plain } from './plain.js';
import { scriptFor } from './scripts.js';
import { Stage } from './stage.js';
import type { Script, StageParts } from './stage.js';

export interface UnitParts extends StageParts {
  readonly nocOf: (competitor: CompetitorId) => NocCode;
  /** A total of other units: nothing happens in it, it only becomes official. */
  readonly total?: boolean;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export const playUnit = (parts: UnitParts): readonly ScoringEvent[] => {
  const stage = new Stage(parts);
  const discipline = disciplineFor(parts.rsc)!;
  const result = (status: ResultStatus, reason: string | null = null): void => {
    if (discipline.statuses.includes(status)) stage.say({ type: 'ResultStatusChanged', status, reason });
  };
  const schedule = (status: ScheduleStatus, reason: string | null = null): void =>
    void stage.say({ type: 'ScheduleStatusChanged', status, startAt: null, reason });
  stage.say(startList(parts));
  if (parts.total) {
    result('LIVE');
    return stage.events;
  }
  const script = scriptFor(parts.rsc) ?? plain;
  beforeTheStart(stage, schedule);
  schedule('GETTING_READY');
  stage.wait(2 * minuteMs);
  schedule('RUNNING');
  result('LIVE');
  script(stage);
  if (stage.oneIn(60)) runAgain(stage, script, schedule, result);
  schedule('FINISHED');
  result('UNCONFIRMED');
  stage.wait(30_000);
  result('UNOFFICIAL');
  stage.wait(stage.between(2, 10) * minuteMs);
  if (stage.oneIn(12)) protest(stage, result, 'OFFICIAL');
  else result('OFFICIAL');
  if (stage.oneIn(20)) {
    stage.wait(hourMs);
    protest(stage, result, 'OFFICIAL');
  }
  return stage.events;
};

const startList = ({ competitors, nocOf, membersOf }: UnitParts) =>
  ({
    type: 'StartListPublished',
    competitors: competitors.map((competitor, index) => ({
      competitor,
      noc: nocOf(competitor),
      startOrder: String(index + 1),
      bib: null,
      members: membersOf(competitor),
    })),
  }) as const;

/** Rain, a broken box: what happens before anybody moves. */
const beforeTheStart = (stage: Stage, schedule: (status: ScheduleStatus, reason: string) => void): void => {
  stage.wait(25 * minuteMs);
  if (stage.oneIn(15)) {
    schedule('DELAYED', 'rain');
    stage.wait(stage.between(5, 30) * minuteMs);
  }
  if (!stage.oneIn(30)) return;
  stage.speakAs(`${stage.parts.source.slice(0, -1)}2` as Source);
  stage.say({ type: 'SourceTookOver', reason: 'the first box has no power' });
};

const runAgain = (
  stage: Stage,
  script: Script,
  schedule: (status: ScheduleStatus, reason?: string) => void,
  result: (status: ResultStatus, reason?: string) => void,
): void => {
  schedule('INTERRUPTED', 'obstacle on the field of play');
  stage.wait(10 * minuteMs);
  result('START_LIST', 'run again by decision of the referee');
  schedule('RUNNING');
  result('LIVE');
  script(stage);
};

const protest = (stage: Stage, result: (status: ResultStatus) => void, after: ResultStatus): void => {
  const name = `P${stage.events.length}`;
  stage.say({ type: 'ProtestLodged', protest: name, by: 'TEAM', text: 'interference' });
  result('PROTESTED');
  stage.wait(stage.between(5, 20) * minuteMs);
  stage.say({ type: 'ProtestResolved', protest: name, outcome: 'REJECTED', text: 'no interference was seen' });
  result(after);
};
