/** What happened while the page was open, and what documents remember of before; newest last. A few hundred lines are kept. */
import { saysSomething } from '#screens';
import type { Change, EventDocument, MedalHeld, PhaseDocument, UnitDocument } from '#competition';

export type Entry = { readonly id: string; readonly at: string } & (
  | { readonly what: 'CHANGE'; readonly rsc: string; readonly change: Change }
  | { readonly what: 'MEDAL'; readonly sportEvent: string; readonly held: MedalHeld }
  | {
      readonly what: 'QUALIFIED';
      readonly rsc: string;
      readonly competitor: string;
      readonly mark: string;
    }
);

const entriesMax = 400;

export class Journal {
  private readonly entries = new Map<string, Entry>();
  private readonly qualified = new Map<string, ReadonlyMap<string, string>>();
  /** Of units that were there already: what they remember is not news elsewhere. */
  private readonly known = new Map<string, number>();

  unit(unit: UnitDocument): void {
    const since = this.known.get(unit.rsc);
    this.known.set(unit.rsc, unit.version);
    if (since === undefined) return;
    for (const change of unit.changes.toReversed()) {
      if (change.version > since && saysSomething(change)) this.add({ ...changeEntry(unit.rsc, change) });
    }
  }

  /** A medal is remembered with the time at which the event was settled. */
  event(sportEvent: string, event: EventDocument | null): void {
    for (const held of event?.medals ?? []) {
      const id = `${sportEvent} ${held.medal} ${held.competitor}`;
      if (!this.entries.has(id)) this.add({ id, at: event!.asOf, what: 'MEDAL', sportEvent, held });
    }
  }

  phase(rsc: string, phase: PhaseDocument | null): void {
    const before = this.qualified.get(rsc);
    const now = new Map(
      (phase?.lines ?? []).flatMap(({ competitor, qualification }): [string, string][] =>
        qualification === null ? [] : [[competitor, qualification]],
      ),
    );
    this.qualified.set(rsc, now);
    if (!before || !phase) return;
    for (const { competitor, qualification, unit } of phase.lines) {
      if (qualification === null || before.get(competitor) === qualification) continue;
      const id = `${rsc} ${competitor} ${qualification}`;
      this.add({ id, at: phase.asOf, what: 'QUALIFIED', rsc: unit, competitor, mark: qualification });
    }
  }

  /** Newest first: of a unit and its sport event, with what the unit itself remembers. */
  of(unit: UnitDocument, most: number): Entry[] {
    const found = new Map<string, Entry>();
    for (const change of unit.changes.filter(saysSomething)) {
      const entry = changeEntry(unit.rsc, change);
      found.set(entry.id, entry);
    }
    for (const entry of this.entries.values()) {
      const here = entry.what === 'MEDAL' ? entry.sportEvent === unit.sportEvent : entry.rsc === unit.rsc;
      if (here) found.set(entry.id, entry);
    }
    return newest(found.values(), most);
  }

  /** Newest first, over all venues: medals, decisions, and what is official. */
  everywhere(most: number): Entry[] {
    return newest([...this.entries.values()].filter(isNews), most);
  }

  private add(entry: Entry): void {
    this.entries.set(entry.id, entry);
    if (this.entries.size <= entriesMax) return;
    const [oldest] = this.entries.keys();
    this.entries.delete(oldest!);
  }
}

const changeEntry = (rsc: string, change: Change): Entry & { readonly what: 'CHANGE' } => ({
  id: `${rsc} ${change.version} ${change.what} ${change.competitor ?? ''}`,
  at: change.at,
  what: 'CHANGE',
  rsc,
  change,
});

const newest = (entries: Iterable<Entry>, most: number): Entry[] =>
  [...entries].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : versionOf(b) - versionOf(a))).slice(0, most);

const versionOf = (entry: Entry): number => (entry.what === 'CHANGE' ? entry.change.version : Infinity);

const isNews = (entry: Entry): boolean => {
  if (entry.what !== 'CHANGE') return entry.what === 'MEDAL';
  const { what, text } = entry.change;
  return (
    what === 'DECISION' ||
    what === 'PROTEST' ||
    what === 'CORRECTION' ||
    (what === 'STATUS' && text === 'OFFICIAL') ||
    (what === 'SCHEDULE' && ['INTERRUPTED', 'DELAYED', 'POSTPONED', 'CANCELLED'].includes(text))
  );
};
