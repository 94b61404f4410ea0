/** What the bench tells its two processes, and what they answer. */
export type ToServer =
  | { readonly do: 'publish'; readonly perSecond: number; readonly seconds: number }
  | { readonly do: 'change'; readonly documents: number }
  | { readonly do: 'memory' };

export type FromServer =
  | { readonly is: 'listening'; readonly port: number; readonly token: string }
  | { readonly is: 'published'; readonly documents: number }
  | { readonly is: 'memory'; readonly rss: number; readonly cpuSeconds: number };

export type ToClients =
  | { readonly do: 'connect'; readonly port: number; readonly token: string; readonly count: number }
  /** Cuts all connections and comes back with the last ids. */
  | { readonly do: 'cut' }
  | { readonly do: 'reconnect' }
  | { readonly do: 'measure' };

export type FromClients =
  | { readonly is: 'connected'; readonly milliseconds: number }
  | { readonly is: 'cut' }
  | {
      readonly is: 'measured';
      readonly deliveries: number;
      readonly p50: number;
      readonly p99: number;
      readonly max: number;
      readonly cpuSeconds: number;
    };
