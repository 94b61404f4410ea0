/** What changed, in a sentence a commentator can say. */
import { parseMark } from '#competition';
import type { Change, Medal, RecordLine, ResultStatus, ScheduleStatus, UnitDocument } from '#competition';
import { decimalsOf, markText } from './format.js';
import { decisionText, kindText, unitText } from './kinds.js';
import { words } from './words/index.js';
import type { Language } from './words/index.js';

/** What of a unit its sentences need. */
type Said = Pick<UnitDocument, 'lines'> & Partial<Pick<UnitDocument, 'detail'>>;

export const sentenceOf = (
  change: Change,
  unit: Said,
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
    case 'SCORE':
      return scored(change, unit, who, language);
    case 'PROTEST':
      return say.changed.protest(change.text);
    case 'CORRECTION':
      return say.changed.corrected(change.text);
    case 'DECISION':
      return say.changed.decided([who, decisionText(change.text, language)].filter(Boolean).join(', '));
  }
};

const rscShape = /^[A-Z0-9]{3}[MWXOG-][A-Z0-9.-]{30}$/;
const inTwo = /^(\S+) ([\d:.]+)$/;
const isTime = /[:.]/;

/** What a family said: in the words of its sport where a text alone would not do. */
const scored = (change: Change, { detail = null }: Said, who: string, language: Language): string => {
  const { changed, form } = words[language];
  const text = markText(change.text, language);
  if (rscShape.test(change.text)) return unitText(change.text, language);
  if (change.competitor === null) {
    if (detail?.family === 'race' && /^\d+$/.test(change.text)) return changed.start(change.text);
    if (detail?.family === 'race' && /^[+-]?\d\.\d$/.test(change.text)) return `${form.wind} ${text} m/s`;
    const isBar = detail?.family === 'attempts' && /^[\d.]+$/.test(change.text);
    return changed.score(isBar ? `${form.bar} ${text}` : inWords(text, language));
  }
  const parts = inTwo.exec(change.text);
  if (parts && detail?.family === 'course') return moved(change, who, changed.hole(parts[1]!, parts[2]!), language);
  if (detail?.family === 'race' && /^\d+$/.test(change.text)) return changed.started(who, change.text);
  if (detail?.family === 'race' && /^-?0\.\d{3}$/.test(change.text)) return changed.mark(who, form.reacted(text));
  if (parts && detail?.family === 'race' && isTime.test(parts[2]!))
    return moved(change, who, changed.split(parts[1]!, markText(parts[2]!, language)), language);
  return moved(change, who, inWords(text, language), language);
};

/** A code at the beginning is put into words: `FG3 +3`. */
const inWords = (text: string, language: Language): string =>
  text.replace(/^[A-Z][A-Z_0-9]+(?= |$)/, (kind) => kindText(kind, language));

/** Whether a change says anything: who is called to try is seen in the form. */
export const saysSomething = ({ what, text, rankBefore, rankAfter }: Change): boolean =>
  what !== 'SCORE' || text !== '' || rankBefore !== rankAfter;

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
  { lines }: Said,
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
