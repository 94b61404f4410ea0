/** A competition day is over when the next one's morning comes: finals end after midnight. */
export const endOfDay = (day: string): string => {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return `${next.toISOString().slice(0, 10)} 05:00:00`;
};
