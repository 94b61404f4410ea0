/**
 * The Results System Code: 34 characters that name a discipline, an event, a phase or a unit.
 * Parts: discipline 3, gender 1, event 18 (type 8 + modifier 10), phase 4, unit 8 (unit 6 + subunit 2); `-` fills a part
 * on its right. Source: ODF Foundation Principles 10.3.
 */
declare const rscBrand: unique symbol;
declare const sportEventBrand: unique symbol;

/** 34 characters. Of any level: a discipline, a sport event, a phase or a unit. */
export type Rsc = string & { readonly [rscBrand]: true };
/** The first 22 characters of an RSC, filler included: a contest for medals, and the key of the scoring log. */
export type SportEventCode = string & { readonly [sportEventBrand]: true };

export type RscLevel = 'discipline' | 'event' | 'phase' | 'unit';

const shape = /^[A-Z0-9]{3}[MWXOG-][A-Z0-9.-]{8}[A-Z0-9.-]{10}[A-Z0-9.-]{4}[A-Z0-9.-]{8}$/;
/** What is wrong with a code, in a sentence; null when it is a well-formed RSC. */
export const rscFault = (code: string): string | null => {
  if (code.length !== 34)
    return `an RSC has 34 characters, this has ${code.length}: pad every part with - on its right`;
  if (!shape.test(code))
    return 'an RSC holds A-Z, 0-9 and . with - as filler: discipline 3, gender 1, event 18, phase 4, unit 8';
  // Inside an event type a hyphen may be part of the name: canoe sprint's `C2-500M`, rowing's `SCULL2-L`.
  const phase = code.slice(22, 26);
  if (/-[A-Z0-9.]/.test(phase)) return `a filler - stands before a character in the phase ${phase}`;
  return null;
};

export const isRsc = (code: string): code is Rsc => rscFault(code) === null;

/** @throws TypeError when the code is no RSC; check input from outside with `rscFault`. */
export const rsc = (code: string): Rsc => {
  const fault = rscFault(code);
  if (fault) throw new TypeError(`${code}: ${fault}`);
  return code as Rsc;
};

export const disciplineOf = (code: Rsc | SportEventCode): string => code.slice(0, 3);
export const sportEventOf = (code: Rsc): SportEventCode => code.slice(0, 22) as SportEventCode;
/** The phase without its filler: `FNL`, `8FNL`, `GPA`; empty at event level. */
export const phaseOf = (code: Rsc): string => code.slice(22, 26).replace(/-+$/, '');
export const phaseRscOf = (code: Rsc): Rsc => `${code.slice(0, 26)}--------` as Rsc;
/** The 8 characters of unit and subunit. */
export const unitPartOf = (code: Rsc): string => code.slice(26);
export const eventRscOf = (code: Rsc | SportEventCode): Rsc => code.slice(0, 22).padEnd(34, '-') as Rsc;

export const levelOf = (code: Rsc): RscLevel => {
  if (code.slice(26) !== '--------') return 'unit';
  if (code.slice(22, 26) !== '----') return 'phase';
  return code.slice(4, 22) === '------------------' ? 'discipline' : 'event';
};
