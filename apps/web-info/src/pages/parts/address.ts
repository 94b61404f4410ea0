import type { Language } from '#screens';

const folders = {
  athlete: 'athletes',
  noc: 'nocs',
  unit: 'units',
  event: 'events',
  discipline: 'disciplines',
} as const;

/** `/en/units/ATHM100M...`; a sport event without the filler of its code. */
export const addressOf = (language: Language, kind: keyof typeof folders, code: string): string =>
  `/${language}/${folders[kind]}/${encodeURIComponent(kind === 'event' ? code.replace(/-+$/, '') : code)}`;

/** An address with a query; what is empty is left out. */
export const withQuery = (path: string, query: Readonly<Record<string, string | null | undefined>>): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

/** The same address with something of its query otherwise; null leaves it out. */
export const formOf = (address: string, form: Readonly<Record<string, string | null>>): string => {
  const [path = '', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(form)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  return parameters.size === 0 ? path : `${path}?${parameters.toString()}`;
};
