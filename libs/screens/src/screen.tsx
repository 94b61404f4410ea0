/** What every part of a screen needs to know: the language, the venue's clock, and what ids and codes are called. */
import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import { words } from './words/index.js';
import type { Language, Words } from './words/index.js';

export interface Named {
  readonly name: string;
  readonly noc: string;
  readonly members?: readonly string[];
}

export interface Screen {
  readonly language: Language;
  /** Of the venue, an IANA name. */
  readonly timeZone: string;
  /** By competitor id; undefined where nobody has announced it yet. */
  readonly nameOf: (competitor: string) => Named | undefined;
  /** Addresses of a competitor, an NOC, a unit; undefined where a screen has no such pages. */
  readonly hrefOf?: (kind: 'athlete' | 'noc' | 'unit' | 'event', code: string) => string;
  /** Who is looked at closely, and what to do when somebody else is to be; a screen without that leaves both out. */
  readonly focus?: string | null;
  readonly onFocus?: (competitor: string) => void;
  /** Milliseconds since 1970 on the Games clock; clocks stand still where a screen has none. */
  readonly gamesNow?: () => number;
}

const Context = createContext<Screen>({ language: 'en', timeZone: 'UTC', nameOf: () => undefined });

export const ScreenProvider = ({ screen, children }: { screen: Screen; children: ReactNode }): ReactNode => (
  <Context value={screen}>{children}</Context>
);

export const useScreen = (): Screen & { readonly say: Words } => {
  const screen = use(Context);
  return { ...screen, say: words[screen.language] };
};
