/**
 * What management calls disciplines, sport events, rounds and NOCs in English, in another language. A name is put together
 * from the field's terms, so a catalogue has the terms; one that it lacks stays as management wrote it.
 */
export interface NameBook {
  /** By code. */
  readonly disciplines: Readonly<Record<string, string>>;
  /** By code, where the language's own name of the country is not the team's name. */
  readonly nocs: Readonly<Record<string, string>>;
  /** English terms in small letters, and what stands for them. Longer ones are found first. */
  readonly terms: Readonly<Record<string, string>>;
  /** Puts whose event it is to its name: `100 m` and `Men` to `100 m hommes`. */
  readonly whose: (name: string, whose: 'Men' | 'Women' | 'Mixed') => string;
}

export interface Namer {
  readonly discipline: (code: string, name: string) => string;
  /** A sport event, a round or both: whatever management composed of the field's terms. */
  readonly event: (name: string) => string;
  /** @param region the ISO code of the flag that it flies. */
  readonly noc: (code: string, name: string, region: string | undefined) => string;
}

/** Names as management wrote them. */
export const asWritten: Namer = {
  discipline: (_code, name) => name,
  event: (name) => name,
  noc: (_code, name) => name,
};

const lookUp = (book: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.hasOwn(book, word) ? book[word] : undefined;

const escaped = (term: string): string => term.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const whoseShape = /\b(Men|Women|Mixed)(?:['’]s)?(?=\s|$|-)\s*/;

export const namerOf = (locale: string, { disciplines, nocs, terms, whose }: NameBook): Namer => {
  const longestFirst = Object.keys(terms).sort((a, b) => b.length - a.length);
  const anyTerm = new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\d])`, 'giu');
  const regions = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  return {
    discipline: (code, name) => lookUp(disciplines, code) ?? name,
    event: (name) => {
      const found = whoseShape.exec(name);
      const rest = found ? name.replace(whoseShape, '') : name;
      const termed = rest
        .replaceAll(anyTerm, (term) => lookUp(terms, term.toLowerCase()) ?? term)
        .replaceAll(/(\d) ?x ?(?=\d)/g, '$1 × ')
        .replaceAll(/(\d)(kg|km|m)(?![\p{L}\d])/gu, '$1 $2')
        .trim();
      const named = found ? whose(termed, found[1] as 'Men') : termed;
      return named.charAt(0).toUpperCase() + named.slice(1);
    },
    noc: (code, name, region) => lookUp(nocs, code) ?? (region && regions.of(region.toUpperCase())) ?? name,
  };
};
