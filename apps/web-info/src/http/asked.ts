/** What every question may say in its query, checked. */
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateBy } from 'class-validator';
import { instant, parseInstant } from '#competition';
import { now } from '#read-model';
import type { Moment } from '#read-model';
import { invalidRequest } from '#service';

const IsInstant = (): PropertyDecorator =>
  ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value) => typeof value === 'string' && parseInstant(value) !== null,
      defaultMessage: () =>
        'write an instant with its zone, 2024-08-04T19:54:51Z or 2024-08-04T21:54:51%2B02:00 (a bare + in an address is read as a space)',
    },
  });

/** For resources that answer what had happened by an instant. */
export class AtQuery {
  @ApiPropertyOptional({ description: 'What had happened by this instant', example: '2024-08-04T19:54:51Z' })
  @IsOptional()
  @IsInstant()
  at?: string;

  @ApiPropertyOptional({ description: 'Lists also come as CSV', enum: ['json', 'csv'] })
  @IsOptional()
  @IsIn(['json', 'csv'], { message: 'csv or json' })
  format?: string;
}

/** For resources that also answer what Podium had been told by an instant. */
export class AtOrKnownQuery extends AtQuery {
  @ApiPropertyOptional({
    description: 'What Podium had been told by this instant; not together with `at`',
    example: '2024-08-04T19:54:51Z',
  })
  @IsOptional()
  @IsInstant()
  asKnownAt?: string;
}

export const momentOf = ({ at, asKnownAt }: AtOrKnownQuery): Moment => {
  if (at !== undefined && asKnownAt !== undefined)
    throw invalidRequest([
      {
        path: 'asKnownAt',
        message:
          'at asks what had happened by an instant, asKnownAt what Podium had been told by then: two questions, ask one of them',
      },
    ]);
  if (at !== undefined) return { by: 'occurred', instant: instant(at) };
  return asKnownAt === undefined ? now : { by: 'known', instant: instant(asKnownAt) };
};

/** A list that grows comes in pages. */
export const Limit = (most: number): PropertyDecorator => {
  const rules = [ApiPropertyOptional({ minimum: 1, maximum: most }), IsInt(), Min(1), Max(most)];
  return (target, key) => rules.forEach((rule) => rule(target, key));
};

/** Where the page before ended, as its `next` says. */
export const After = (): PropertyDecorator => {
  const rules = [
    ApiPropertyOptional({ description: 'Taken from `next` of the page before' }),
    IsOptional(),
    IsString(),
    MaxLength(400),
  ];
  return (target, key) => rules.forEach((rule) => rule(target, key));
};

const Code = (shape: RegExp, message: string, description: string, example: string): PropertyDecorator => {
  const rules = [ApiPropertyOptional({ description, example }), IsOptional(), Matches(shape, { message })];
  return (target, key) => rules.forEach((rule) => rule(target, key));
};

export const nocShape = /^[A-Z]{3}$/;
export const disciplineShape = /^[A-Z0-9]{3}$/;
export const dayShape = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const venueShape = /^[A-Z0-9]{1,10}$/;

export const Noc = () => Code(nocShape, 'an NOC is three capital letters, FRA', 'NOC', 'FRA');
export const Discipline = () => Code(disciplineShape, 'a discipline has three characters, ATH', 'Discipline', 'ATH');
export const Venue = () => Code(venueShape, 'a venue is a code as in /v1/venues, STA', 'Venue', 'STA');
export const Day = () => Code(dayShape, 'a day is written 2024-08-04', 'Competition day at the venue', '2024-08-04');
