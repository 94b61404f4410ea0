import type { ReactNode } from 'react';
import type { DistanceDetail } from '#competition';
import { markText } from '../format.js';
import { Who } from '../parts/who.js';
import { useScreen } from '../screen.js';
import { Board } from './board.js';
import type { Column } from './board.js';
import type { FormProps } from './columns.js';
import { listOf, markColumn, qualificationColumn, startColumn } from './columns.js';
import { Queue } from './queue.js';
import { Situation } from './situation.js';

/** Throws and jumps on the flat: the rounds as columns, the best of each line in bold. */
export const DistanceForm = ({ unit, medals, phase }: FormProps): ReactNode => {
  const { say, language } = useScreen();
  const detail = unit.detail as DistanceDetail;
  const lines = new Map(detail.lines.map((line) => [line.competitor as string, line]));
  const attempts = Array.from({ length: detail.rounds }, (_, index): Column => {
    const attemptOf = (competitor: string): DistanceDetail['lines'][number]['attempts'][number] | undefined =>
      lines.get(competitor)?.attempts.find(({ attempt }) => attempt === index + 1);
    return {
      id: `attempt-${index + 1}`,
      head: String(index + 1),
      width: 'cell',
      align: 'right',
      spare: 'second',
      value: ({ competitor }) => attemptOf(competitor)?.text ?? null,
      show: ({ competitor, mark }) => {
        const attempt = attemptOf(competitor);
        if (!attempt) return null;
        const best = attempt.value !== null && attempt.value === mark?.value;
        return (
          <span className={best ? 'best' : attempt.outcome === 'VALID' ? undefined : 'quietly'}>
            {markText(attempt.text, language)}
            {attempt.wind !== null && <small className="below">{markText(attempt.wind, language)}</small>}
          </span>
        );
      },
    };
  });
  return (
    <>
      <DistanceSituation detail={detail} />
      <Board
        unit={unit}
        medals={medals}
        start={{ ...startColumn(unit, say), spare: 'most' }}
        toneOf={({ competitor }) => (detail.called === competitor ? 'called' : undefined)}
        compact={({ competitor }) =>
          lines
            .get(competitor)
            ?.attempts.map(({ text }) => markText(text, language))
            .join(' · ') ?? null
        }
        columns={listOf(
          ...attempts,
          markColumn(say.column.best, language),
          !medals && qualificationColumn(unit, phase),
        )}
      />
    </>
  );
};

const DistanceSituation = ({ detail }: { detail: DistanceDetail }): ReactNode => {
  const { say, language, focus } = useScreen();
  const { form } = say;
  const about = detail.called ?? detail.lines.find(({ competitor }) => competitor === focus)?.competitor;
  const line = detail.lines.find(({ competitor }) => competitor === about);
  const needs = line && [
    [form.forLead, line.toLead],
    [form.forMedal, line.toMedal],
    [form.toGoOn, line.toGoOn],
    [form.toQualify, line.toQualify],
  ];
  return (
    <Situation
      said={[
        detail.round !== null && {
          id: 'round',
          text: form.round(detail.round, detail.rounds),
          tone: 'strong',
        },
        detail.called !== null && {
          id: 'called',
          label: form.now,
          text: <Who id={detail.called} plain />,
          tone: 'live',
        },
        detail.called === null && line !== undefined && { id: 'about', text: <Who id={line.competitor} plain /> },
        ...(needs ?? []).map(
          ([label, mark]) =>
            mark !== null && { id: label!, label: label!, text: markText(mark!, language), tone: 'strong' as const },
        ),
        detail.order.length > 0 && {
          id: 'next',
          label: form.next,
          text: <Queue competitors={detail.order.filter((one) => one !== detail.called)} />,
        },
        detail.standard !== null && {
          id: 'standard',
          label: form.standard,
          text: markText(detail.standard, language),
        },
      ]}
    />
  );
};
