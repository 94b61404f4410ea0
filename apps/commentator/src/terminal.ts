/** What a terminal may know of itself. */
export interface Terminal {
  readonly name: string;
  /** Or `*`. */
  readonly disciplines: readonly string[];
  /** The server's clock, milliseconds since 1970. */
  readonly now: number;
}
