import type { ReactNode } from 'react';
import { Who } from '../parts/who.js';
import { useScreen } from '../screen.js';

interface AthleteProps {
  readonly id: string;
  /** Who starts for a team. */
  readonly members?: readonly string[];
}

/** As many members as fit beside each other; a squad is listed elsewhere. */
const membersMax = 4;

/**
 * A name in a form: where the screen has a focus it puts it here, elsewhere it leads to the athlete. Another name is another
 * element in the same button: it pushes nothing, and the keyboard's focus stays.
 */
export const Athlete = ({ id, members = [] }: AthleteProps): ReactNode => {
  const { focus, onFocus } = useScreen();
  const under = members.length > 0 && members.length <= membersMax && !members.includes(id) && (
    <span className="members">
      {members.map((member) => (
        <Who key={member} id={member} />
      ))}
    </span>
  );
  if (!onFocus)
    return (
      <span className="athlete">
        <Who id={id} />
        {under}
      </span>
    );
  return (
    <button
      type="button"
      className="athlete"
      data-competitor={id}
      aria-current={focus === id ? 'true' : undefined}
      onClick={() => onFocus(id)}
    >
      <span key={id}>
        <Who id={id} plain />
        {under}
      </span>
    </button>
  );
};
