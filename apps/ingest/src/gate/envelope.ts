import { IsIn, IsInt, IsString, Length, Matches, Max, Min, ValidateBy } from 'class-validator';
import { rscFault } from '#competition';
import type { Origin } from '#competition';

const origins: readonly Origin[] = ['LIVE', 'DELAYED', 'RECONSTRUCTED', 'CORRECTED'];
/** Far more than a unit ever says, and within what every reader's integers hold. */
const sequenceMax = 2_147_483_647;
const sequenceRule = { message: `counted per source and unit without a gap, a whole number from 1 to ${sequenceMax}` };
const actorMaxCharacters = 100;

const IsRsc = (): PropertyDecorator =>
  ValidateBy({
    name: 'isRsc',
    validator: {
      validate: (value) => typeof value === 'string' && rscFault(value) === null,
      defaultMessage: (its) =>
        typeof its?.value === 'string' ? (rscFault(its.value) ?? '') : 'the 34 characters of the unit, as text',
    },
  });

/** What every event says besides its own content. That content is the schema's to check. */
export class CompetitionEnvelope {
  @Matches(/^[A-Z][A-Z0-9]{1,19}$/, { message: 'the box or system that speaks: 2 to 20 of A-Z and 0-9, STAATH1' })
  source: string;

  @IsString({ message: 'when it happened, with a zone: 2024-08-04T19:54:51.123Z' })
  occurredAt: string;

  @Length(1, actorMaxCharacters, {
    message: `who says it, a person or a device: 1 to ${actorMaxCharacters} characters`,
  })
  actor: string;

  @IsIn(origins, { message: `one of ${origins.join(', ')}` })
  origin: Origin;
}

export class ScoringEnvelope extends CompetitionEnvelope {
  @IsRsc()
  rsc: string;

  @IsInt(sequenceRule)
  @Min(1, sequenceRule)
  @Max(sequenceMax, sequenceRule)
  sequence: number;
}
