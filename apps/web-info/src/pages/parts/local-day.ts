const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant at a place, `2024-08-04`. */
export const localDay = (instant: string, timeZone: string): string => {
  let format = formats.get(timeZone);
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('en-CA', { timeZone })));
  return format.format(new Date(instant));
};
