import type { ReactNode } from 'react';
import { flagOf } from '../noc-flags.js';
import { useScreen } from '../screen.js';

/** The flag never stands alone: the code says whose it is. */
export const Noc = ({ code }: { code: string }): ReactNode => {
  const { hrefOf } = useScreen();
  const flag = flagOf(code);
  const inside = (
    <>
      {flag ? (
        <img className="flag" src={`/flags/${flag}.svg`} alt="" width={20} height={15} loading="lazy" />
      ) : (
        // Codes stand below each other, with a flag or without.
        <span className="flag none" />
      )}
      {code}
    </>
  );
  return hrefOf ? (
    <a className="noc" href={hrefOf('noc', code)}>
      {inside}
    </a>
  ) : (
    <span className="noc">{inside}</span>
  );
};
