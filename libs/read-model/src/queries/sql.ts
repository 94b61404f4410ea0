/**
 * A piece of SQL and the values it asks for. Pieces go into each other; whatever else stands in `${}` becomes a parameter,
 * so there is no way for a value to become SQL.
 */
export class Sql {
  constructor(
    private readonly parts: readonly string[],
    readonly values: readonly unknown[],
  ) {}

  /** With `$1`, `$2`, ... in the order of `values`. */
  get text(): string {
    return this.parts.reduce((text, part, index) => `${text}$${index}${part}`);
  }

  /** Appends literal SQL, or a piece with its values. */
  plus(tail: Sql): Sql {
    const [head = '', ...rest] = tail.parts;
    return new Sql(
      [...this.parts.slice(0, -1), `${this.parts.at(-1)}${head}`, ...rest],
      [...this.values, ...tail.values],
    );
  }
}

export const sql = (strings: TemplateStringsArray, ...values: unknown[]): Sql =>
  values.reduce<Sql>(
    (query, value, index) =>
      query
        .plus(value instanceof Sql ? value : new Sql(['', ''], [value]))
        .plus(new Sql([strings[index + 1] ?? ''], [])),
    new Sql([strings[0] ?? ''], []),
  );

/** A condition only where it is asked for. */
export const when = (wanted: unknown, condition: () => Sql): Sql =>
  wanted === undefined || wanted === null ? sql`` : condition();

/** Documents in which somebody's id or NOC stands somewhere: cheaper than taking each apart, so it comes before a closer look. */
export const mentions = (names: readonly string[]): Sql =>
  sql`body::text like any(${names.map((name) => `%"${name}"%`)}::text[])`;
