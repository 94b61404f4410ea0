import type { ReactNode } from 'react';
import type { JudgedDetail } from '#competition';
import { markText } from '../format.js';
import { Who } from '../parts/who.js';
import { useScreen } from '../screen.js';
import type { Language, Words } from '../words/index.js';
import { Board } from './board.js';
import type { Column } from './board.js';
import { differenceColumn, listOf, markColumn, newest, qualificationColumn, startColumn } from './columns.js';
import type { FormProps } from './columns.js';
import { Panels } from './panels.js';
import { Situation } from './situation.js';

type Performer = JudgedDetail['competitors'][number];
type Element = Performer['elements'][number];

/** The newest elements that fit beside each other. */
const elementsShown = 6;

/** Judges' scores: the element under way judge by judge, then everybody's elements and total. */
export const JudgedForm = ({ unit, medals, phase }: FormProps): ReactNode => {
  const { say, language } = useScreen();
  const detail = unit.detail as JudgedDetail;
  const performers = new Map(detail.competitors.map((one) => [one.competitor as string, one]));
  const elements = elementsOf(detail);
  const columns = elements.map((element): Column => {
    const elementOf = (competitor: string): Element | undefined =>
      performers.get(competitor)?.elements.find((one) => one.element === element);
    return {
      id: `element-${element}`,
      head: element,
      width: 'wide',
      align: 'right',
      spare: 'first',
      value: ({ competitor }) => elementOf(competitor)?.score?.text ?? null,
      show: ({ competitor }) => {
        const one = elementOf(competitor);
        return one && <Score element={one} />;
      },
    };
  });
  return (
    <>
      <JudgedSituation detail={detail} />
      <Board
        unit={unit}
        medals={medals}
        start={startColumn(unit, say)}
        toneOf={({ competitor }) => (detail.current?.competitor === competitor ? 'called' : undefined)}
        columns={listOf(
          ...(elements.length > 1 ? newest('element', Math.min(elements.length, elementsShown), columns, 'wide') : []),
          ...rideColumns(detail, performers, language),
          markColumn(say.column.total, language),
          differenceColumn(unit.lines, say, language),
          !medals && qualificationColumn(unit, phase),
        )}
      />
    </>
  );
};

/** As they come: the longest list of anybody says the order. */
const elementsOf = ({ competitors }: JudgedDetail): string[] => {
  const all = new Set<string>();
  for (const { elements, rides } of competitors)
    if (rides.length === 0) for (const { element } of elements) all.add(element);
  return [...all].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
};

const rideColumns = (
  { competitors }: JudgedDetail,
  performers: ReadonlyMap<string, Performer>,
  language: Language,
): Column[] => {
  const kinds = new Set(competitors.flatMap(({ rides }) => rides.map(({ kind }) => kind)));
  return [...kinds].map((kind) => ({
    id: `ride-${kind}`,
    head: kind,
    width: 'wide',
    align: 'right',
    spare: 'first',
    value: ({ competitor }) => {
      const ride = performers.get(competitor)?.rides.find((one) => one.kind === kind);
      return ride ? markText(ride.percent.text, language) : null;
    },
  }));
};

/** What does not count is crossed out, and said. */
const Score = ({ element: { score, counts, state } }: { element: Element }): ReactNode => {
  const { say, language } = useScreen();
  if (score === null) return <span className="quietly">{state === 'DECLARED' ? '' : '…'}</span>;
  const text = markText(score.text, language);
  if (counts) return text;
  return (
    <>
      <s className="quietly">{text}</s>
      <span className="visually-hidden">{say.form.doesNotCount}</span>
    </>
  );
};

/** A bare number says which of several it is; of one alone it says nothing. */
const elementName = (element: string, { elements }: Performer, { form }: Words): string | null => {
  if (!/^\d+$/.test(element)) return element;
  return elements.length > 1 ? form.elementNumber(element) : null;
};

const JudgedSituation = ({ detail }: { detail: JudgedDetail }): ReactNode => {
  const { say, language } = useScreen();
  const { form } = say;
  const { current, inquiries } = detail;
  const performer = detail.competitors.find(({ competitor }) => competitor === current?.competitor);
  const element = performer?.elements.find((one) => one.element === current?.element);
  const open = inquiries.filter(({ outcome }) => outcome === null);
  const toLead = performer?.toLead;
  const inView = element?.ifConfirmed;
  return (
    <>
      <Situation
        said={[
          performer !== undefined && {
            id: 'who',
            label: form.now,
            text: <Who id={performer.competitor} plain />,
            tone: 'live',
          },
          element !== undefined && {
            id: 'element',
            text: [
              elementName(element.element, performer!, say),
              element.code,
              element.difficulty && form.difficulty(markText(element.difficulty, language)),
            ]
              .filter(Boolean)
              .join(' · '),
          },
          inView != null && {
            id: 'if',
            text: form.ifConfirmed(markText((inView.total ?? inView.score).text, language), inView.rank),
            tone: 'strong',
          },
          inView == null &&
            toLead != null && {
              id: 'lead',
              label: form.forLead,
              text: toLead.outOfReach ? form.outOfReach : markText(toLead.score.text, language),
              tone: 'strong',
            },
          element !== undefined &&
            element.waitsFor.length > 0 && { id: 'waits', label: form.waitsFor, text: element.waitsFor.join(', ') },
          open.length > 0 && {
            id: 'inquiry',
            label: form.inquiry,
            text: open.map(({ competitor }) => (
              <span key={competitor} className="entry">
                <Who id={competitor} plain />
              </span>
            )),
            tone: 'warning',
          },
        ]}
      />
      <Panels detail={detail} element={element} />
    </>
  );
};
