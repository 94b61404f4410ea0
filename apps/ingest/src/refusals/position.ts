/**
 * Where a reader of refusals is: the next offset of each partition, written `0.12.5`. A page's `next` and a stream's event
 * ids are such positions, so a reader goes on from either.
 */
export type Position = readonly number[];

export const printPosition = (position: Position): string => position.join('.');

/** Null when the text is no position over so many partitions. */
export const parsePosition = (text: string, partitions: number): Position | null => {
  if (!/^\d{1,15}(\.\d{1,15})*$/.test(text)) return null;
  const position = text.split('.').map(Number);
  return position.length === partitions ? position : null;
};

export const startPosition = (partitions: number): Position => Array.from({ length: partitions }, () => 0);

export const movedTo = (position: Position, partition: number, next: number): Position =>
  position.map((offset, index) => (index === partition ? Math.max(offset, next) : offset));
