/** What changed, in a sentence a commentator can say. */
import { parseMark } from '#competition';
import type { Change, Medal, RecordLine, ResultStatus, ScheduleStatus, UnitDocument } from '#competition';
import { decimalsOf, markText } from './format.js';
import { decisionText, kindText } from './kinds.js';
import { words } from './words/index.js';
import type { Language } from './words/index.js';

export const sentenceOf = (
  change: Change,
  unit: Pick<UnitDocument, 'lines'>,
  nameOf: (competitor: string) => string,
  language: Language,
  /** Records of the event that stand now, where they are known. */
  records: readonly RecordLine[] = [],
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
      return [moved(change, who, text, language), againstRecords(change, unit, language, records)]
        .filter(Boolean)
        .join(', ');
    case 'SCORE': {
      const kind = /^[A-Z][A-Z_0-9]+(?= |$)/.exec(change.text)?.[0];
      const score = kind === undefined ? text : text.replace(kind, kindText(kind, language));
      return change.competitor === null ? say.changed.score(score) : moved(change, who, score, language);
    }
    case 'PROTEST':
      return say.changed.protest(change.text);
    case 'CORRECTION':
      return say.changed.corrected(change.text);
    case 'DECISION':
      return say.changed.decided([who, decisionText(change.text, language)].filter(Boolean).join(', '));
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

/** A gap of so much of the record, or less, is worth saying; for the leader any is. */
const nearRecord = 0.01;

/** The record that a mark is, or equals, or the nearest one that it misses: `0.04 s outside the Olympic record`. */
const againstRecords = (
  { competitor, text, rankAfter }: Change,
  { lines }: Pick<UnitDocument, 'lines'>,
  language: Language,
  records: readonly RecordLine[],
): string | null => {
  const { changed, recordType } = words[language];
  const kind = lines.find((line) => line.competitor === competitor)?.mark?.kind;
  const mark = kind && parseMark(kind, text);
  if (!mark) return null;
  let nearest: { readonly name: string; readonly gap: number; readonly record: RecordLine } | null = null;
  for (const record of records) {
    if (record.mark.kind !== mark.kind) continue;
    const name = recordType[record.recordType as keyof typeof recordType] ?? record.recordType;
    const gap = Math.abs(mark.value - record.mark.value);
    if (gap === 0)
      return record.competitor === competitor && !record.equalled ? changed.isRecord(name) : changed.equals(name);
    if (!nearest || gap < nearest.gap) nearest = { name, gap, record };
  }
  if (!nearest || (rankAfter !== 1 && nearest.gap > nearest.record.mark.value * nearRecord)) return null;
  const decimals = Math.max(mark.decimals, decimalsOf(nearest.record.mark.text));
  const gap = markText((nearest.gap / 10_000).toFixed(decimals), language);
  return changed.outside(gap, unitOf[mark.kind] ?? '', nearest.name);
};

const unitOf: Readonly<Record<string, string>> = { TIME: ' s', DISTANCE: ' m', WEIGHT: ' kg', PERCENT: ' %' };

export const medalSentence = (medal: Medal, who: string, language: Language): string =>
  words[language].changed.medal(words[language].medal[medal], who);

export const qualifiedSentence = (who: string, mark: string, language: Language): string =>
  words[language].changed.qualified(who, mark);
