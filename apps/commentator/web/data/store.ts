/** Everything that is known, and what is asked of it again and again, kept as it comes. Who shows something hears when it changes. */
import type { LiveChange } from '#live';
import type { UnitDocument } from '#competition';
import { kindOf, nameOf } from './documents.js';
import type { Kind, Kinds } from './documents.js';
import { Journal } from './journal.js';
import { isOn } from './on-now.js';
import { PeopleIndex } from './people-index.js';
import { Timetable } from './timetable.js';

/** What can be followed beside single documents. */
export type Topic = 'now' | 'people' | 'medals' | 'games';

export class Store {
  readonly people = new PeopleIndex();
  readonly timetable = new Timetable();
  readonly journal = new Journal();
  /** Units under way, or just over. */
  readonly on = new Set<string>();
  private readonly kinds = new Map<string, Map<string, unknown>>();
  private readonly unitsOf = new Map<string, Set<string>>();
  private readonly unitsIn = new Map<string, Set<string>>();
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly versions = new Map<string, number>();
  private touched = new Set<string>();
  private telling = false;

  /** @param later calls back once, soon: when the page is drawn next. */
  constructor(private readonly later: (act: () => void) => void) {}

  get<K extends Kind>(kind: K, name: string): Kinds[K] | undefined {
    return this.kinds.get(kind)?.get(name) as Kinds[K] | undefined;
  }

  all<K extends Kind>(kind: K): Iterable<Kinds[K]> {
    return (this.kinds.get(kind)?.values() ?? []) as Iterable<Kinds[K]>;
  }

  /** Units in which a competitor, or somebody as a member of a team, stands. */
  unitsWith(competitor: string): Iterable<string> {
    return this.unitsOf.get(competitor) ?? [];
  }

  /** Units of a sport event. */
  unitsOfEvent(sportEvent: string): Iterable<string> {
    return this.unitsIn.get(sportEvent) ?? [];
  }

  take(changes: Iterable<LiveChange>): void {
    for (const [key, document] of changes) this.keep(key, document?.body ?? null);
    this.tellLater();
  }

  subscribe(topic: string, listener: () => void): () => void {
    const listeners = this.listeners.get(topic);
    if (listeners) listeners.add(listener);
    else this.listeners.set(topic, new Set([listener]));
    return () => void this.listeners.get(topic)?.delete(listener);
  }

  /** Rises with every change of a topic, or of the document with that key. */
  version(topic: string): number {
    return this.versions.get(topic) ?? 0;
  }

  /** For what depends on time alone. */
  touch(topic: Topic): void {
    this.change(topic);
    this.tellLater();
  }

  private keep(key: string, body: unknown): void {
    const kind = kindOf(key);
    const name = nameOf(key);
    this.put(kind, name, body);
    this.change(key);
    switch (kind) {
      case 'unit':
        this.keepUnit(name, body as UnitDocument | null);
        break;
      case 'event':
        this.journal.event(name, body as Kinds['event'] | null);
        this.change('medals');
        break;
      case 'phase':
        this.journal.phase(name, body as Kinds['phase'] | null);
        break;
      case 'schedule':
        this.timetable.keep(name, body as Kinds['schedule'] | null);
        this.addTo(this.unitsIn, name.slice(0, 22), name);
        this.change('now');
        break;
      case 'participant':
      case 'team':
        this.people.keep(name, body as Kinds['participant'] | null);
        this.change('people');
        break;
      case 'noc':
        this.people.keepNoc(name, body as Kinds['noc'] | null);
        this.change('games');
        break;
      case 'programme':
      case 'venue':
      case 'clock':
        this.change('games');
        break;
    }
  }

  private put(kind: string, name: string, body: unknown): void {
    let documents = this.kinds.get(kind);
    if (!documents) this.kinds.set(kind, (documents = new Map()));
    if (body === null) documents.delete(name);
    else documents.set(name, body);
  }

  private keepUnit(rsc: string, unit: UnitDocument | null): void {
    const wasOn = this.on.has(rsc);
    if (unit && isOn(unit)) this.on.add(rsc);
    else this.on.delete(rsc);
    if (wasOn || this.on.has(rsc)) this.change('now');
    if (!unit) return;
    this.journal.unit(unit);
    this.addTo(this.unitsIn, unit.sportEvent, rsc);
    for (const { competitor, members, bib } of unit.lines) {
      this.addTo(this.unitsOf, competitor, rsc);
      for (const member of members) this.addTo(this.unitsOf, member, rsc);
      if (bib !== null) this.people.keepBib(bib, competitor);
    }
  }

  private addTo(index: Map<string, Set<string>>, key: string, rsc: string): void {
    const found = index.get(key);
    if (found) found.add(rsc);
    else index.set(key, new Set([rsc]));
  }

  private change(topic: string): void {
    this.versions.set(topic, this.version(topic) + 1);
    this.touched.add(topic);
  }

  private tellLater(): void {
    if (this.touched.size === 0 || this.telling) return;
    this.telling = true;
    this.later(() => {
      this.telling = false;
      const { touched } = this;
      this.touched = new Set();
      for (const topic of touched) for (const listener of this.listeners.get(topic) ?? []) listener();
    });
  }
}
