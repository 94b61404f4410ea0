import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

export interface Stop {
  /** Null is now. */
  readonly at: string | null;
  readonly name: string;
}

interface SliderProps {
  readonly label: string;
  /** Oldest first. */
  readonly stops: readonly Stop[];
  readonly at: string | null;
  readonly onAt: (at: string | null) => void;
}

/** A hand moves faster than a page can be asked for. */
const restMs = 150;

const placeOf = (stops: readonly Stop[], at: string | null): number => {
  if (at === null) return stops.length - 1;
  return Math.max(
    0,
    stops.findLastIndex((stop) => stop.at !== null && Date.parse(stop.at) <= Date.parse(at)),
  );
};

/** Moves through instants. It needs a script; the links beside it do not. */
export const Slider = ({ label, stops, at, onAt }: SliderProps): ReactNode => {
  const [place, setPlace] = useState(placeOf(stops, at));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setPlace(placeOf(stops, at)), [at, stops.length]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const move = (to: number): void => {
    setPlace(to);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onAt(stops[to]!.at), restMs);
  };
  return (
    <div className="slider needs-script">
      <input
        type="range"
        aria-label={label}
        aria-valuetext={stops[place]?.name}
        min={0}
        max={stops.length - 1}
        value={place}
        onChange={(event) => move(Number(event.target.value))}
      />
      <span className="slider-names" aria-hidden="true">
        <span>{stops[0]?.name}</span>
        <b>{place === stops.length - 1 ? '' : stops[place]?.name}</b>
        <span>{stops.at(-1)?.name}</span>
      </span>
    </div>
  );
};
