import type { ReactNode } from 'react';
import { useScreen } from '#screens';
import { mineQuery, useMine } from './mine.js';

/** The address of the favourites names them. */
export const MineLink = ({ isHere }: { isHere: boolean }): ReactNode => {
  const { say, language } = useScreen();
  const query = mineQuery(useMine());
  return (
    <a href={`/${language}/favourites${query && `?${query}`}`} aria-current={isHere ? 'page' : undefined}>
      {say.nav.mine}
    </a>
  );
};
