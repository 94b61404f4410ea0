import type { ReactNode } from 'react';
import type { LiftsDetail } from '#competition';
import { Who } from '../parts/who.js';
import { useScreen } from '../screen.js';
import { Board } from './board.js';
import type { Column } from './board.js';
import { listOf, markColumn, startColumn } from './columns.js';
import type { FormProps } from './columns.js';
import { Situation } from './situation.js';

type Lift = LiftsDetail['lines'][number]['lifts'][number];
type Attempt = Lift['attempts'][number];

const attemptsOfLift = 3;

/** Weights on the bar, each attempt with its lights. */
export const LiftsForm = ({ unit, medals }: FormProps): ReactNode => {
  const { say, language } = useScreen();
  const detail = unit.detail as LiftsDetail;
  const lines = new Map(detail.lines.map((line) => [line.competitor as string, line]));
  const lifts = detail.lines[0]?.lifts.map(({ lift }) => lift) ?? [];
  const liftOf = (competitor: string, lift: string): Lift | undefined =>
    lines.get(competitor)?.lifts.find((one) => one.lift === lift);
  const columns = lifts.flatMap((lift) => [
    ...Array.from({ length: attemptsOfLift }, (_, index): Column => {
      const number = index + 1;
      const attemptOf = (competitor: string): Attempt | undefined =>
        liftOf(competitor, lift)?.attempts.find(({ attempt }) => attempt === number);
      return {
        id: `${lift}-${number}`,
        head: `${say.form.liftShort[lift]}${number}`,
        title: `${say.form.lift[lift]} ${number}`,
        width: 'cell',
        align: 'right',
        spare: 'second',
        value: ({ competitor }) => {
          const attempt = attemptOf(competitor);
          return attempt ? `${attempt.weight} ${attempt.valid}` : null;
        },
        show: ({ competitor }) => {
          const attempt = attemptOf(competitor);
          const declared = liftOf(competitor, lift);
          if (attempt) return <Attempted attempt={attempt} />;
          if (declared?.declared == null || declared.attempts.length !== index) return null;
          return <span className="quietly declared">{declared.declared}</span>;
        },
      };
    }),
    {
      id: `${lift}-best`,
      head: say.form.liftShort[lift],
      title: `${say.form.lift[lift]}, ${say.column.best}`,
      width: 'cell',
      align: 'right',
      spare: 'most',
      value: ({ competitor }) => liftOf(competitor, lift)?.best ?? null,
    } satisfies Column,
  ]);
  return (
    <>
      <LiftsSituation detail={detail} />
      <Board
        unit={unit}
        medals={medals}
        start={{ ...startColumn(unit, say), spare: 'most' }}
        toneOf={({ competitor }) => (detail.next[0]?.competitor === competitor ? 'called' : undefined)}
        columns={listOf(...columns, markColumn(say.column.total, language))}
      />
    </>
  );
};

const Attempted = ({ attempt: { weight, valid, lights, revised } }: { attempt: Attempt }): ReactNode => {
  const { say } = useScreen();
  return (
    <span className={valid ? 'lift good' : 'lift no'} title={revised ?? undefined}>
      <span className="weight">{weight}</span>
      <small className="lights" aria-hidden="true">
        {lights.map((light, judge) => (
          <span key={judge} className={light ? 'light good' : 'light'}>
            {!light && '×'}
          </span>
        ))}
      </small>
      <span className="visually-hidden">{valid ? say.form.goodLift : say.form.noLift}</span>
    </span>
  );
};

const LiftsSituation = ({ detail }: { detail: LiftsDetail }): ReactNode => {
  const { say } = useScreen();
  const { form } = say;
  const next = detail.next[0];
  const line = next && detail.lines.find(({ competitor }) => competitor === next.competitor);
  return (
    <Situation
      said={[
        detail.lift !== null && { id: 'lift', text: form.lift[detail.lift], tone: 'strong' },
        detail.bar !== null && { id: 'bar', label: form.bar, text: `${detail.bar} kg`, tone: 'strong' },
        next !== undefined && {
          id: 'next',
          label: form.next,
          text: (
            <>
              <Who id={next.competitor} plain /> {form.tries(next.attempt, next.weight)}
            </>
          ),
          tone: 'live',
        },
        line?.ifGood != null && { id: 'if', text: form.ifGood(line.ifGood.total, line.ifGood.rank) },
        line?.toLead != null && { id: 'lead', label: form.forLead, text: `${line.toLead} kg` },
        line?.toMedal != null && { id: 'medal', label: form.forMedal, text: `${line.toMedal} kg` },
        detail.next.length > 1 && {
          id: 'then',
          label: form.afterwards,
          text: detail.next.slice(1, 3).map(({ competitor, weight }) => (
            <span key={competitor} className="entry">
              <Who id={competitor} plain /> {weight}
            </span>
          )),
        },
      ]}
    />
  );
};
