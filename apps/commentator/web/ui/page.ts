/** Where the reader is: which unit is on show, who is looked at closely, what stands beside. */
import { createContext, use } from 'react';

export const panels = ['facts', 'help', 'search', 'records', 'headToHead', 'settings'] as const;
export type Panel = (typeof panels)[number];
export const views = ['unit', 'phase', 'bracket', 'total', 'places'] as const;
export type View = (typeof views)[number];
/** On narrow screens one column at a time. */
export const tabs = ['unit', 'on', 'changes', 'beside'] as const;
export type Tab = (typeof tabs)[number];

export interface PageState {
  readonly shown: string | null;
  readonly focus: string | null;
  readonly panel: Panel;
  readonly view: View;
  readonly tab: Tab;
  /** Numbered places, a unit in each or none. */
  readonly places: readonly (string | null)[];
  /** What is being looked for. */
  readonly asked: string;
}

export interface Page extends PageState {
  readonly showUnit: (rsc: string) => void;
  readonly lookAt: (competitor: string | null) => void;
  readonly open: (panel: Panel) => void;
  readonly setView: (view: View) => void;
  readonly setTab: (tab: Tab) => void;
  readonly ask: (text: string) => void;
}

export const PageContext = createContext<Page | null>(null);

export const usePage = (): Page => {
  const page = use(PageContext);
  if (!page) throw new Error('a part of the page stands outside of it');
  return page;
};
