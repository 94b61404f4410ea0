/** What stands in an address, checked: a bad code is answered with what a good one looks like. */
import { eventRscOf, levelOf, rscFault, sportEventOf } from '#competition';
import type { CompetitorId, NocCode, Rsc, SportEventCode } from '#competition';
import { invalidRequest } from '#service';
import { disciplineShape, nocShape } from './asked.js';

const bad = (path: string, message: string): never => {
  throw invalidRequest([{ path, message }]);
};

export const unitCode = (code: string): Rsc => {
  const fault = rscFault(code);
  return fault ? bad('rsc', fault) : (code as Rsc);
};

/** `ATHM100M`, its 22 characters, or all 34 with filler: the same sport event. */
export const sportEventCode = (code: string): SportEventCode => {
  const whole = code.padEnd(34, '-');
  const fault = rscFault(whole);
  if (fault) return bad('code', fault);
  if (levelOf(whole as Rsc) !== 'event')
    return bad('code', 'this names no sport event: take the first 22 characters of an RSC, ATHM100M--------------');
  return sportEventOf(eventRscOf(whole as Rsc));
};

export const disciplineCode = (code: string): string =>
  disciplineShape.test(code) ? code : bad('code', 'a discipline has three characters, ATH');

export const nocCode = (code: string): NocCode =>
  nocShape.test(code) ? (code as NocCode) : bad('code', 'an NOC is three capital letters, FRA');

export const competitorId = (id: string): CompetitorId =>
  /^[\w.-]{1,20}$/.test(id) ? (id as CompetitorId) : bad('id', 'an id has at most 20 letters, digits, . and -');

/** A code of any level, or its significant beginning. */
export const anyCode = (code: string): string => {
  const fault = rscFault(code.padEnd(34, '-'));
  return fault ? bad('about', fault) : code.replace(/-+$/, '');
};

export const mediaId = (id: string): string =>
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(id) ? id : bad('id', 'an id has 1 to 40 letters, digits, . _ and -');
