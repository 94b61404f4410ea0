/** What the bench of latency tells the process of its terminals, and what it answers. */
import type { Rsc } from '#competition';

/** When each version of a unit was said at its venue: by unit and version, milliseconds since 1970. */
export type Said = Readonly<Record<Rsc, readonly (readonly [version: number, saidAt: number])[]>>;

export type ToTerminals =
  | {
      readonly do: 'connect';
      readonly port: number;
      readonly token: string;
      /** Which unit and which sport event each follows, with the medals. */
      readonly follows: readonly { readonly unit: Rsc; readonly sportEvent: string }[];
    }
  | { readonly do: 'measure'; readonly said: Said };

export type FromTerminals =
  | { readonly is: 'connected' }
  | {
      readonly is: 'measured';
      /** Milliseconds from the venue to the terminal, over all terminals and all events that concern them. */
      readonly p50: number;
      readonly p99: number;
      readonly max: number;
      readonly deliveries: number;
      /** Events that a terminal should have heard of and has not. */
      readonly missed: number;
      readonly cpuSeconds: number;
    };
