/** A unit in its sport's own form: by what its family says of it, else by how its sides meet. */
import type { ReactNode } from 'react';
import { disciplineFor, ruleFor } from '#competition';
import type { UnitDetail, UnitDocument } from '#competition';
import { ClimbForm } from './climb.js';
import { ClockForm } from './clock.js';
import type { FormProps } from './columns.js';
import { CombatForm } from './combat.js';
import { CourseForm } from './course.js';
import { DistanceForm } from './distance.js';
import { FaultsForm } from './faults.js';
import { HeightForm } from './height.js';
import { JudgedForm } from './judged.js';
import { LiftsForm } from './lifts.js';
import { MatchForm } from './match.js';
import { RaceForm } from './race.js';
import { RankedForm } from './ranked.js';
import { SetsForm } from './sets.js';
import { VersionContext } from './situation.js';
import { TargetsForm } from './targets.js';
import { TotalForm } from './total.js';

type Form = (props: FormProps) => ReactNode;

/** By `detail.family`, and `detail.form` where a family has several. */
const forms: Readonly<Record<string, Form>> = {
  race: RaceForm,
  'attempts DISTANCE': DistanceForm,
  'attempts HEIGHT': HeightForm,
  'attempts BOULDER': ClimbForm,
  'attempts LEAD': ClimbForm,
  lifts: LiftsForm,
  judged: JudgedForm,
  faults: FaultsForm,
  targets: TargetsForm,
  course: CourseForm,
  combat: CombatForm,
  sets: SetsForm,
  clock: ClockForm,
  total: TotalForm,
};

const formName = (detail: UnitDetail): string =>
  'form' in detail ? `${detail.family} ${String(detail.form)}` : detail.family;

/** Whether two sides meet, one of whom wins. */
export const isMatch = ({ rsc }: Pick<UnitDocument, 'rsc'>): boolean => {
  const discipline = disciplineFor(rsc);
  return discipline !== undefined && ruleFor(rsc, discipline.contest, discipline.contestIn) === 'MATCH';
};

const formOf = (unit: UnitDocument): Form => {
  const detailed = unit.detail && forms[formName(unit.detail)];
  return detailed ?? (isMatch(unit) ? MatchForm : RankedForm);
};

export const UnitForm = (props: FormProps): ReactNode => {
  const Form = formOf(props.unit);
  // Another unit of the same form begins without a memory of this one.
  return (
    <div className="form">
      <VersionContext value={props.unit.version}>
        <Form key={props.unit.rsc} {...props} />
      </VersionContext>
    </div>
  );
};
