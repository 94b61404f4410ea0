/** Text that may stand in a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

/** What a template may hold; null prints nothing. */
type Part = Html | string | number | null | undefined | readonly Part[];

const printed = (part: Part): string => {
  if (part === null || part === undefined) return '';
  if (part instanceof Html) return part.text;
  return typeof part === 'object' ? part.map(printed).join('') : escaped(String(part));
};

/** A template in which every value is escaped, unless it is `Html` already; lists are joined. */
export const markup = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.reduce((text, string, index) => text + printed(parts[index - 1]) + string));
