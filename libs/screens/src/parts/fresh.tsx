import { Fragment, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

const glowMs = 2_000;

/** Glows for two seconds when its content becomes another; not at first, and never where motion is not wanted (see the style). */
export const Fresh = ({ value, children }: { value: string | number | null; children: ReactNode }): ReactNode => {
  const before = useRef(value);
  const [glows, setGlows] = useState(false);
  useEffect(() => {
    if (before.current === value) return undefined;
    before.current = value;
    setGlows(true);
    const timer = setTimeout(() => setGlows(false), glowMs);
    return () => clearTimeout(timer);
  }, [value]);
  return (
    <span className={glows ? 'fresh glows' : 'fresh'}>
      {/* A new text, not an old one that has moved: right-aligned numbers begin elsewhere when they grow. */}
      <Fragment key={value}>{children}</Fragment>
    </span>
  );
};
