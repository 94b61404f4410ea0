/** The half of a page that also runs in the browser: how a model is shown, titled, followed and written as a table. */
import type { ReactNode } from 'react';
import type { Audience } from '#competition';
import type { Competitors } from '#read-model';
import type { Screen, Words } from '#screens';
import type { Column } from './parts/listing.js';

/** What every view model may carry. */
export interface Model {
  readonly competitors?: Competitors;
  /** Of the venue, where the page is about one. */
  readonly timeZone?: string;
}

/** What words and names need that are not printed by a component. */
export type Speaking = Pick<Screen, 'language' | 'timeZone' | 'nameOf'> & { readonly say: Words };

/** One of the page's tables. */
export interface Table {
  /** In addresses: `ranking`. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<never>[];
  readonly rows: readonly unknown[];
}

/** Typed where rows and columns meet; a page's table is only printed afterwards. */
export const tableOf = <R>(name: string, title: string, columns: readonly Column<R>[], rows: readonly R[]): Table => ({
  name,
  title,
  columns: columns as unknown as readonly Column<never>[],
  rows,
});

/** Written as a method, so that a view of one model stands in a list of views. */
type Shows<M> = { bivarianceHack(props: { readonly model: M }): ReactNode }['bivarianceHack'];

export interface View<M extends Model = Model> {
  /** Names it in the page's data. */
  readonly name: string;
  readonly Component: Shows<M>;
  /** Of the wire; when something on them changes, the page is asked for anew. */
  channels(model: M): readonly string[];
  title(model: M, speaking: Speaking): string;
  /** Said to those who do not see the page, when it is no longer what was last said. */
  summary?(model: M, speaking: Speaking): string;
  /** All that can be taken along as CSV, the main one first. */
  tables?(model: M, speaking: Speaking): readonly Table[];
}

export interface ClockSet {
  readonly realAt: string;
  readonly gamesAt: string;
  readonly speed: number;
}

/** Around every page. */
export interface Chrome {
  /** Null where the Games are now. */
  readonly clock: ClockSet | null;
  /** Of most venues. */
  readonly timeZone: string;
  /** The instant looked back to. */
  readonly at: string | null;
  /** Competitors who are teams called as their country. */
  readonly countries?: readonly string[];
  /** Whose view of the page this is. */
  readonly audience: Audience;
  /** The page's own address without its language: `/medals?at=...`. */
  readonly address: string;
}

/** A page as its JSON. */
export interface Shown {
  readonly view: string;
  readonly chrome: Chrome;
  readonly model: Model;
}

/** What is in the document beside its JSON: what the first render needs to come out the same in the browser. */
export interface Opening extends Shown {
  readonly language: Screen['language'];
  /** A place on the wire at which everything in the model was there; null where there is no wire. */
  readonly place: string | null;
}
