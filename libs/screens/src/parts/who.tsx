import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useScreen } from '../screen.js';

/** Family names are printed in capitals: they carry the weight. */
export const Who = ({ id, plain = false }: { id: string; plain?: boolean }): ReactNode => {
  const { nameOf, hrefOf } = useScreen();
  const name = nameOf(id)?.name ?? id;
  const parts = name.split(' ').map((part, index) => {
    const isFamily = part.length > 1 && part === part.toUpperCase() && part !== part.toLowerCase();
    const spaced = index === 0 ? part : ` ${part}`;
    return isFamily ? <b key={index}>{spaced}</b> : spaced;
  });
  // Another name in the same place is another text: nothing of it has moved.
  const inside = <Fragment key={id}>{parts}</Fragment>;
  if (plain || !hrefOf) return <span className="who">{inside}</span>;
  return (
    <a className="who" href={hrefOf('athlete', id)}>
      {inside}
    </a>
  );
};
