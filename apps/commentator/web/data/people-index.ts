/**
 * Finds people by the beginning of any word of their name, by NOC and by bib. Words are kept sorted, so that a key pressed
 * looks at those that fit and at no others.
 */
export interface Found {
  readonly kind: 'person' | 'noc';
  /** Of a competitor, or the code of an NOC. */
  readonly id: string;
  readonly name: string;
  readonly noc: string;
}

/** Accents and case make no difference to who types in a hurry. */
export const plainText = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] => plainText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

interface Word {
  readonly word: string;
  readonly key: string;
}

export class PeopleIndex {
  private readonly found = new Map<string, Found>();
  private readonly texts = new Map<string, string>();
  /** Keys whose words are not made yet: at the start thousands come at once, and nobody searches in that moment. */
  private readonly pending = new Set<string>();
  private readonly bibs = new Map<string, Set<string>>();
  /** Sorted; null when something was added since. */
  private words: readonly Word[] | null = null;

  keep(id: string, person: { readonly name: string; readonly noc: string } | null): void {
    this.put(`person ${id}`, person && { kind: 'person', id, name: person.name, noc: person.noc });
  }

  keepNoc(code: string, noc: { readonly name: string } | null): void {
    this.put(`noc ${code}`, noc && { kind: 'noc', id: code, name: noc.name, noc: code });
  }

  keepBib(bib: string, competitor: string): void {
    const with_ = this.bibs.get(bib);
    if (with_) with_.add(competitor);
    else this.bibs.set(bib, new Set([competitor]));
  }

  /** @param first competitors whose bib or name is meant before all others: those of the unit on show. */
  find(text: string, most: number, first: ReadonlySet<string> = new Set()): Found[] {
    const asked = wordsOf(text);
    if (asked.length === 0) return [];
    const hits = new Map<string, Found>();
    for (const competitor of this.bibs.get(text.trim()) ?? []) this.add(hits, `person ${competitor}`);
    const longest = asked.reduce((a, b) => (b.length > a.length ? b : a));
    for (const key of this.keysWith(longest)) {
      const words = this.texts.get(key)!;
      if (asked.every((word) => words.includes(` ${word}`))) this.add(hits, key);
    }
    return [...hits.values()]
      .sort((a, b) => rank(a, first) - rank(b, first) || (a.name < b.name ? -1 : 1))
      .slice(0, most);
  }

  /** Makes the words of so many. @returns whether more wait. */
  prepare(most: number): boolean {
    let left = most;
    for (const key of this.pending) {
      if (left-- === 0) return true;
      this.pending.delete(key);
      const { name, noc } = this.found.get(key)!;
      this.texts.set(key, ` ${[...wordsOf(name), ...wordsOf(noc)].join(' ')}`);
    }
    return false;
  }

  private put(key: string, found: Found | null): void {
    this.words = null;
    if (found) {
      this.found.set(key, found);
      this.pending.add(key);
    } else {
      this.found.delete(key);
      this.texts.delete(key);
      this.pending.delete(key);
    }
  }

  private add(hits: Map<string, Found>, key: string): void {
    const found = this.found.get(key);
    if (found) hits.set(key, found);
  }

  private *keysWith(beginning: string): Iterable<string> {
    const words = this.sorted();
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]!.word < beginning) low = middle + 1;
      else high = middle;
    }
    for (let index = low; words[index]?.word.startsWith(beginning); index++) yield words[index]!.key;
  }

  private sorted(): readonly Word[] {
    if (this.words) return this.words;
    this.prepare(Infinity);
    const words: Word[] = [];
    for (const [key, text] of this.texts) for (const word of new Set(text.trim().split(' '))) words.push({ word, key });
    this.words = words.sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
    return this.words;
  }
}

/** Those on show, then NOCs, then everybody. */
const rank = ({ kind, id }: Found, first: ReadonlySet<string>): number => (first.has(id) ? 0 : kind === 'noc' ? 1 : 2);
