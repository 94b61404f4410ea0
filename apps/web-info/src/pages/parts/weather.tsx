/** The weather as it was measured, in one line. */
import type { ReactNode } from 'react';
import type { WeatherDocument } from '#read-model';
import { clockTime, markText, useScreen } from '#screens';
import type { Language, Words } from '#screens';

const tenths = (value: number, language: Language): string =>
  markText((value / 10).toFixed(1), language).replace('-', '−');

/** Where the wind comes from, as people say it. */
const directionOf = (degrees: number, { directions }: Words['media']['weather']): string =>
  directions[Math.round(degrees / 45) % 8]!;

const partsOf = (measured: WeatherDocument, say: Words, language: Language): readonly string[] => {
  const words = say.media.weather;
  const { sky, airTenths, waterTenths, humidityPercent, windTenths, windFrom, pressureHectopascals } = measured;
  return [
    ...(sky === null ? [] : [words.sky[sky] ?? sky]),
    ...(airTenths === null ? [] : [`${tenths(airTenths, language)} °C`]),
    ...(waterTenths === null ? [] : [words.water(tenths(waterTenths, language))]),
    ...(windTenths === null
      ? []
      : [words.wind(tenths(windTenths, language), windFrom === null ? null : directionOf(windFrom, words))]),
    ...(humidityPercent === null ? [] : [words.humidity(humidityPercent)]),
    ...(pressureHectopascals === null ? [] : [words.pressure(pressureHectopascals)]),
  ];
};

export const Weather = ({ measured }: { measured: WeatherDocument }): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const parts = partsOf(measured, say, language);
  if (parts.length === 0) return null;
  return (
    <p className="facts weather">
      <span className="caps">{say.media.weather.title}</span>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      <span className="quietly">{say.media.weather.measured(clockTime(measured.measuredAt, language, timeZone))}</span>
    </p>
  );
};
