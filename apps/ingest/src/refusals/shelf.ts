import { movedTo, startPosition } from './position.js';
import type { Position } from './position.js';

/** A refused event, as the projector published it. */
export interface Refused {
  readonly source: string;
  /** The unit, or for competition events what they speak of. */
  readonly subject: string;
  /** Null for competition events, which have none. */
  readonly sequence: number | null;
  /** Where the event lies in the log. */
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly code: string;
  readonly message: string;
  readonly occurredAt: string;
  readonly refusedAt: string;
}

/** A refusal with its own place in the topic of refusals. */
export interface Shelved {
  readonly partition: number;
  readonly offset: number;
  /** Counts what was put on this shelf; orders refusals of different partitions. */
  readonly arrival: number;
  readonly refused: Refused;
}

export interface Kept {
  readonly refusals: readonly Shelved[];
  /** Ask on from here. */
  readonly next: Position;
  /** False when refusals between the position asked and the first here are no longer kept. */
  readonly complete: boolean;
}

/** 500 sources with 500 refusals of about 400 bytes each are 100 MB, when every box of a Games has sent rubbish all day. */
const sourcesMaxCount = 500;
const keptPerSourceMaxRefusals = 500;

interface Ring {
  partition: number;
  /** Refusals before this offset are no longer here. */
  keptFrom: number;
  refusals: Shelved[];
}

/** The newest refusals of each source, in memory: the topic has the rest. */
export class RefusalShelf {
  private readonly rings = new Map<string, Ring>();
  private arrivals = 0;
  /** By partition: what lies before this offset is not here. */
  private readonly keptFrom: number[];

  constructor(partitions: number) {
    this.keptFrom = [...startPosition(partitions)];
  }

  /** Refusals of a partition come here from this offset on. */
  beginAt(partition: number, offset: number): void {
    this.keptFrom[partition] = offset;
  }

  put(partition: number, offset: number, refused: Refused): Shelved {
    const shelved = { partition, offset, arrival: this.arrivals++, refused };
    const ring = this.rings.get(refused.source) ?? { partition, keptFrom: this.keptFrom[partition] ?? 0, refusals: [] };
    // Taken out and put in again, so that the map is in the order of the last refusal.
    this.rings.delete(refused.source);
    this.rings.set(refused.source, ring);
    ring.refusals.push(shelved);
    if (ring.refusals.length > keptPerSourceMaxRefusals) ring.keptFrom = ring.refusals.shift()!.offset + 1;
    if (this.rings.size > sourcesMaxCount) this.dropQuietest();
    return shelved;
  }

  /** @param may which sources the asker may see. */
  after(position: Position, may: (source: string) => boolean, limit: number): Kept {
    const rings = [...this.rings].filter(([source]) => may(source)).map(([, ring]) => ring);
    const refusals = rings
      .flatMap((ring) => ring.refusals.filter(({ partition, offset }) => offset >= position[partition]!))
      .sort((a, b) => a.arrival - b.arrival)
      .slice(0, limit);
    const next = refusals.reduce((at, { partition, offset }) => movedTo(at, partition, offset + 1), position);
    const complete =
      this.keptFrom.every((offset, partition) => position[partition]! >= offset) &&
      rings.every(({ partition, keptFrom }) => position[partition]! >= keptFrom);
    return { refusals, next, complete };
  }

  private dropQuietest(): void {
    for (const [source, { partition, refusals }] of this.rings) {
      this.rings.delete(source);
      this.keptFrom[partition] = Math.max(this.keptFrom[partition]!, refusals.at(-1)!.offset + 1);
      return;
    }
  }
}
