declare const competitorBrand: unique symbol;
declare const nocBrand: unique symbol;
declare const sourceBrand: unique symbol;

/** Who stands in a line of a unit: an athlete's or a team's id, opaque, at most 20 characters. */
export type CompetitorId = string & { readonly [competitorBrand]: true };
/** Three letters of a National Olympic Committee or another organisation that a competitor represents. */
export type NocCode = string & { readonly [nocBrand]: true };
/** The box that speaks: venue, discipline and a number, `STAATH1`. */
export type Source = string & { readonly [sourceBrand]: true };
