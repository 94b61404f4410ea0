import type { ReactNode } from 'react';
import type { HeightDetail } from '#competition';
import { markText } from '../format.js';
import { Who } from '../parts/who.js';
import { useScreen } from '../screen.js';
import { Board } from './board.js';
import type { Column } from './board.js';
import { listOf, markColumn, newest, qualificationColumn, startColumn } from './columns.js';
import type { FormProps } from './columns.js';
import { Queue } from './queue.js';
import { Situation } from './situation.js';

/** The newest heights that fit; who passed the earlier ones is behind or out. */
const heightsShown = 6;

/** Jumps over a bar: the heights as columns with O, X and -, and what separates equals. */
export const HeightForm = ({ unit, medals, phase }: FormProps): ReactNode => {
  const { say, language } = useScreen();
  const detail = unit.detail as HeightDetail;
  const lines = new Map(detail.lines.map((line) => [line.competitor as string, line]));
  const heights = detail.heights.map((height): Column => {
    const text = (competitor: string): string | null =>
      lines.get(competitor)?.heights.find((one) => one.height === height)?.text ?? null;
    return {
      id: `height-${height}`,
      head: markText(height, language),
      width: 'cell',
      align: 'middle',
      spare: 'first',
      value: ({ competitor }) => text(competitor),
      show: ({ competitor }) => <Series text={text(competitor)} />,
    };
  });
  return (
    <>
      <HeightSituation detail={detail} />
      <Board
        unit={unit}
        medals={medals}
        start={{ ...startColumn(unit, say), spare: 'most' }}
        toneOf={({ competitor }) =>
          detail.called === competitor
            ? 'called'
            : ['OUT', 'RETIRED'].includes(lines.get(competitor)?.standing ?? '')
              ? 'over'
              : undefined
        }
        compact={({ competitor }) =>
          lines
            .get(competitor)
            ?.heights.slice(-3)
            .map(({ height, text }) => `${markText(height, language)} ${text}`)
            .join(' · ') ?? null
        }
        columns={listOf(
          ...newest('height', heightsShown, heights),
          markColumn(say.column.best, language),
          {
            id: 'failures',
            head: say.form.failuresShort,
            title: say.form.failures,
            width: 'cell',
            align: 'right',
            spare: 'second',
            value: ({ competitor }) => {
              const line = lines.get(competitor);
              return line?.failuresAt == null ? null : `${line.failuresAt} / ${line.failuresUpTo ?? 0}`;
            },
          },
          !medals && qualificationColumn(unit, phase),
        )}
      />
    </>
  );
};

/** Letters say it; a clearance is set in bold. */
const Series = ({ text }: { text: string | null }): ReactNode =>
  text === null ? null : <span className={text.includes('O') ? 'series best' : 'series quietly'}>{text}</span>;

const HeightSituation = ({ detail }: { detail: HeightDetail }): ReactNode => {
  const { say, language, focus } = useScreen();
  const { form } = say;
  const about = detail.called ?? detail.lines.find(({ competitor }) => competitor === focus)?.competitor;
  const line = detail.lines.find(({ competitor }) => competitor === about);
  const inIt = detail.lines.filter(({ standing }) => standing === 'IN').length;
  const jumpOff = detail.jumpOff.at(-1);
  return (
    <Situation
      said={[
        detail.bar !== null && {
          id: 'bar',
          label: form.bar,
          text: markText(jumpOff?.height ?? detail.bar, language),
          tone: 'strong',
        },
        { id: 'in', text: form.inIt(inIt) },
        detail.called !== null && {
          id: 'called',
          label: form.now,
          text: <Who id={detail.called} plain />,
          tone: 'live',
        },
        line?.rankIfCleared != null && { id: 'if', text: form.ifCleared(line.rankIfCleared) },
        line?.toLead != null && {
          id: 'lead',
          label: form.forLead,
          text:
            line.toLead.byAttempt === null
              ? markText(line.toLead.height, language)
              : form.byAttempt(markText(line.toLead.height, language), line.toLead.byAttempt),
          tone: 'strong',
        },
        line !== undefined && line.standing === 'IN' && line.left === 1 && { id: 'left', text: form.lastAttempt },
        detail.tiedForFirst.length > 1 && {
          id: 'tied',
          label: form.levelForFirst,
          text: <Queue competitors={detail.tiedForFirst} />,
          tone: 'warning',
        },
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
