/** What changed, in a sentence a commentator can say. */
import type { Change, ResultStatus, ScheduleStatus, UnitDocument } from '#competition';
import { markText } from './format.js';
import { words } from './words/index.js';
import type { Language } from './words/index.js';

export const sentenceOf = (
  change: Change,
  unit: Pick<UnitDocument, 'lines'>,
  nameOf: (competitor: string) => string,
  language: Language,
): string => {
  const say = words[language];
  const who = change.competitor === null ? '' : nameOf(change.competitor);
  const text = markText(change.text, language);
  switch (change.what) {
    case 'START_LIST':
      return say.changed.startList(Number(change.text));
    case 'SCHEDULE':
      return say.changed.status(say.scheduleStatus[change.text as ScheduleStatus] ?? change.text);
    case 'STATUS':
      return say.changed.status(say.resultStatus[change.text as ResultStatus] ?? change.text);
    case 'IRM':
      return say.changed.irm(who, change.text);
    case 'MARK':
      return moved(change, who, text, language);
    case 'SCORE':
      return change.competitor === null ? say.changed.score(text) : moved(change, who, text, language);
    case 'PROTEST':
      return say.changed.protest(change.text);
    case 'CORRECTION':
      return say.changed.corrected(change.text);
    case 'DECISION': {
      const winner = unit.lines.find(({ competitor }) => competitor === change.competitor);
      return say.changed.decided(winner ? `${who}, ${change.text}` : change.text);
    }
  }
};

/** A mark with what it did to the ranking. */
const moved = ({ rankBefore, rankAfter }: Change, who: string, mark: string, language: Language): string => {
  const { changed } = words[language];
  if (rankAfter === null) return changed.mark(who, mark);
  if (rankBefore === null) return changed.enters(who, mark, rankAfter);
  return rankBefore === rankAfter
    ? changed.stays(who, mark, rankAfter)
    : changed.moves(who, mark, rankBefore, rankAfter);
};
