/** The half of a page that stays on the server: where it is and how its model is read. */
import type { Asker, Moment, Reader } from '#read-model';
import type { Model, View } from './view.js';

export interface Asked {
  /** The parts of the path that its pattern names. */
  readonly params: Readonly<Record<string, string>>;
  /** Only what the page knows; several values are joined by a comma. */
  readonly query: Readonly<Record<string, string>>;
  readonly moment: Moment;
  /** Now by the Games clock, or the instant looked back to. */
  readonly gamesNow: string;
  /** Now by the Games clock, whatever instant is looked back to. */
  readonly today: string;
  /** Of most venues. */
  readonly timeZone: string;
  /** Who asks, now: what is not for them does not get into the model. */
  readonly asker: Asker;
}

export interface Page<M extends Model = Model> {
  /** `/units/:rsc`, without the language. */
  readonly path: string;
  /** What may stand in the query beside `at`. Anything else is not part of the question. */
  readonly query: readonly string[];
  readonly view: View<M>;
  /** Made anew after so long where not only the wire, but also the time changes it. */
  readonly keptMaxMs?: number;
  /** There is something in it that editors write: also what it said earlier can be taken back. */
  readonly isGuarded?: boolean;
  /** It plays pictures, from wherever they are streamed. */
  readonly playsPictures?: boolean;
  /** @throws Problem */
  load(reader: Reader, asked: Asked): Promise<M>;
}
