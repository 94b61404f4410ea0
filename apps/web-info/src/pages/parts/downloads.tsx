import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import { useScreen } from '#screens';

/** The page's address with its language, for what links to the page itself in another form. */
export const OwnAddress = createContext('');

/** The page's main table for programs and spreadsheets. */
export const Downloads = (): ReactNode => {
  const { say } = useScreen();
  const own = use(OwnAddress);
  const { label, csv, json } = say.portal.download;
  const join = own.includes('?') ? '&' : '?';
  return (
    <p className="downloads quietly">
      {label} <a href={`${own}${join}format=csv`}>{csv}</a> · <a href={`${own}${join}format=json`}>{json}</a>
    </p>
  );
};
