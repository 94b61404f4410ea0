import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { validateSync } from 'class-validator';
import { invalidRequest } from './problem.js';
import type { Fault } from './problem.js';

/** A checked object as class-validator sees it: faults with their paths, `competitors.0.noc`. */
const flatten = (errors: readonly ValidationError[], parent = ''): Fault[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => [
    // Several rules may say the same: `a whole number from 1 to 9`.
    ...[...new Set(Object.values(constraints))].map((message) => ({ path: parent + property, message })),
    ...flatten(children, `${parent}${property}.`),
  ]);

/** What is wrong with an instance of a class of class-validator rules; empty when nothing is. */
export const faultsOf = (instance: object): Fault[] => flatten(validateSync(instance, { forbidUnknownValues: false }));

/** Query, path and body DTOs: converted to their types, unknown fields refused, all faults in one problem. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    transformOptions: { enableImplicitConversion: true },
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => invalidRequest(flatten(errors)),
  });
