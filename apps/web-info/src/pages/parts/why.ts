/** Why this rank? What the document of a unit knows of it, in sentences. */
import type { DistanceDetail, HeightDetail, ResultLine, UnitDocument } from '#competition';
import { decisionText, isMatch, markText, ordinal } from '#screens';
import type { Speaking } from '../view.js';

const sentencesMax = 6;

export const whyOf = (unit: UnitDocument, speaking: Speaking): string[] => {
  const { why } = speaking.say.portal;
  if (isMatch(unit)) return whyWon(unit, speaking);
  const ranked = unit.lines.filter(({ rank }) => rank !== null);
  if (ranked.length === 0) return [];
  const equals = [...Map.groupBy(ranked, ({ mark }) => mark?.text ?? '')].filter(
    ([mark, lines]) => mark !== '' && lines.length > 1,
  );
  const reasons = [...equals.flatMap(([, lines]) => whyEqual(unit, lines, speaking)), ...whyOut(unit, speaking)];
  return (reasons.length === 0 ? [why.marks] : reasons).slice(0, sentencesMax);
};

const whyEqual = (unit: UnitDocument, lines: readonly ResultLine[], speaking: Speaking): string[] => {
  const { say, language } = speaking;
  const { why } = say.portal;
  const mark = markText(lines[0]!.mark!.text, language);
  const places = [...new Set(lines.map(({ rank }) => rank!))];
  if (places.length === 1) return [why.shared(ordinal(places[0]!, language), mark)];
  const together = new Intl.ListFormat(language).format(places.map((place) => ordinal(place, language)));
  return [why.apart(together, mark), ...finer(unit, lines, speaking)];
};

/** What separates equal marks in the sport, as far as the unit's detail says. */
const finer = (
  { detail, changes }: UnitDocument,
  lines: readonly ResultLine[],
  { say, language, nameOf }: Speaking,
): string[] => {
  const { why } = say.portal;
  const form = detail && 'form' in detail ? detail.form : null;
  if (form === 'HEIGHT') {
    const counted = (detail as HeightDetail).lines.filter(({ competitor }) =>
      lines.some((line) => line.competitor === competitor),
    );
    return [
      why.countback,
      ...counted.flatMap(({ competitor, failuresAt, failuresUpTo }) =>
        failuresAt === null || failuresUpTo === null
          ? []
          : [why.failures(nameOf(competitor)?.name ?? competitor, failuresAt, failuresUpTo)],
      ),
    ];
  }
  if (form === 'DISTANCE' && (detail as DistanceDetail).lines.length > 0) return [why.secondBest];
  const broken = changes.find(({ what }) => what === 'DECISION');
  return broken ? [why.method(decisionText(broken.text, language))] : [];
};

const whyOut = ({ lines }: UnitDocument, { say, nameOf }: Speaking): string[] =>
  lines.flatMap(({ competitor, irm, rank }) =>
    irm !== null && rank === null ? [say.portal.why.irm(nameOf(competitor)?.name ?? competitor, irm)] : [],
  );

const whyWon = ({ lines, decision }: UnitDocument, { say, language, nameOf }: Speaking): string[] => {
  const { why } = say.portal;
  const winner = lines.find(({ wlt }) => wlt === 'W');
  const other = lines.find((line) => line !== winner);
  if (!winner || !other) return decision ? [why.method(decisionText(decision.text, language))] : [];
  const called = (id: string): string => nameOf(id)?.name ?? id;
  const who = called(winner.competitor);
  if (other.irm !== null) return [why.irmDecides(who, called(other.competitor), other.irm)];
  if (decision?.winner === winner.competitor) return [why.decided(who, decisionText(decision.text, language))];
  if (!winner.mark || !other.mark) return [];
  return [why.score(who, `${markText(winner.mark.text, language)} – ${markText(other.mark.text, language)}`)];
};
