import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import { useScreen } from '#screens';
import { formOf } from './address.js';

interface OwnPage {
  /** The page's address with its language. */
  readonly address: string;
  readonly tables: readonly { readonly name: string; readonly title: string; readonly rows: readonly unknown[] }[];
}

export const OwnPageContext = createContext<OwnPage>({ address: '', tables: [] });

/** Every table of the page for spreadsheets, and all of it for programs. */
export const Downloads = (): ReactNode => {
  const { say } = useScreen();
  const { address, tables } = use(OwnPageContext);
  const { label, csv, json } = say.portal.download;
  const full = tables.filter(({ rows }) => rows.length > 0);
  if (full.length === 0) return null;
  return (
    <p className="downloads quietly">
      {label}{' '}
      {full.map(({ name, title }) => (
        <a key={name} href={formOf(address, { format: 'csv', table: name })} aria-label={`${title}, ${csv}`}>
          {full.length === 1 ? csv : `${title} (${csv})`}
        </a>
      ))}
      <a href={formOf(address, { format: 'json' })}>{json}</a>
    </p>
  );
};
