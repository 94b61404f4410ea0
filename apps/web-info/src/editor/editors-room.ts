/** What editors do: look at what was written, write, correct, look at it as readers will, and send it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { instant } from '#competition';
import { communications, conferences, news, now, venues } from '#read-model';
import type { Asker, Reader } from '#read-model';
import { gamesInstant } from '../games-now.js';
import { ChromeReader } from '../pages/chrome-reader.js';
import type { WrittenLine } from '../pages/editor.js';
import { conferenceState } from '../pages/parts/conference-state.js';
import type { Venue } from '../pages/parts/sheet-field.js';
import type { SheetModel } from '../pages/sheet.js';
import type { Desk, Outcome } from './desk.js';
import { aroundDocument, documentOf, draftOf } from './drafts.js';
import { kindOf, valuesOf } from './fill-sheet.js';
import type { MediaDocument } from './fill-sheet.js';
import { readSheet } from './read-sheet.js';
import type { WrittenFact } from './read-sheet.js';
import { documentKinds } from './sheet.js';
import type { DocumentKind, SheetKind, Values } from './sheet.js';

const listMaxItems = 40;
const conferencesMax = 200;
/** What was sent is in the tables a moment later; a list that is there first would seem to have lost it. */
const seenMaxMs = 2_000;
const lookEveryMs = 100;

export interface HandedIn {
  readonly kind: SheetKind;
  readonly id: string;
  readonly actor: string;
  readonly version: number;
  readonly isSend: boolean;
  readonly values: Values;
}

/** As HTTP says it, 303 for what was sent; and what the sheet then says. */
type Said = { readonly status: 200 | 303 | 409 | 422 | 502 | 503 } & Partial<
  Pick<SheetModel, 'version' | 'faults' | 'trouble' | 'refusal' | 'preview' | 'competitors'>
>;

export class EditorsRoom {
  private readonly chrome: ChromeReader;

  /** @param desk null where nothing can be sent. */
  constructor(
    private readonly reader: Reader,
    private readonly desk: Desk | null,
  ) {
    this.chrome = new ChromeReader(reader);
  }

  get isReady(): boolean {
    return this.desk !== null;
  }

  async written(): Promise<readonly WrittenLine[]> {
    const asker = await this.asker();
    const page = { limit: listMaxItems };
    const found = await Promise.all([
      news(this.reader, page, asker, now),
      communications(this.reader, page, asker, now),
      conferences(this.reader, { limit: conferencesMax }, asker, now),
    ]);
    return found
      .flatMap(({ items }): readonly MediaDocument[] => items)
      .toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))
      .slice(0, listMaxItems)
      .map((item) => ({ kind: kindOf(item), item }));
  }

  async venues(): Promise<readonly Venue[]> {
    return (await venues(this.reader, now)).map(({ code, name }) => ({ code, name }));
  }

  async find(kind: DocumentKind, id: string): Promise<MediaDocument | null> {
    return documentOf(this.reader, kind, id, await this.asker());
  }

  async valuesOf(document: MediaDocument): Promise<Values> {
    return valuesOf(document, (await this.chrome.read()).timeZone);
  }

  async take({ kind, id, actor, version, isSend, values }: HandedIn): Promise<Said> {
    const asker = await this.asker();
    const { gamesNow } = asker;
    const { timeZone } = await this.chrome.read();
    const before = await documentOf(this.reader, documentKinds[kind], id, asker);
    const { fact, faults } = readSheet(kind, values, { id, gamesNow, timeZone, before });
    if (faults.length > 0) return { status: 422, faults };
    if (!isSend) return { status: 200, ...(await this.preview(fact, asker)) };
    if (!this.desk) return { status: 503, trouble: 'notReady' };
    if (before && before.version !== version) {
      // A press before this one, or somebody else with the same words: it stands as they want it.
      const asked = JSON.stringify(valuesOf(draftOf(fact, gamesNow), timeZone));
      if (JSON.stringify(valuesOf(before, timeZone)) === asked) return { status: 303 };
      return { status: 409, version: before.version, trouble: 'changedMeanwhile' };
    }
    const content = JSON.stringify(values);
    const outcome = await this.desk.send({ fact, actor, occurredAt: gamesNow, version, content });
    if (outcome.status === 'sent') await this.seen(documentKinds[kind], id, version);
    return said(outcome);
  }

  private async asker(): Promise<Asker> {
    return { audience: 'INTERNAL', gamesNow: instant(await gamesInstant(this.reader)) };
  }

  private async preview(fact: WrittenFact, { gamesNow }: Asker): Promise<Pick<SheetModel, 'preview' | 'competitors'>> {
    const item = draftOf(fact, gamesNow);
    const { subjects, competitors } = await aroundDocument(this.reader, item);
    if ('form' in item) return { competitors, preview: { kind: 'news', item, subjects } };
    if ('affects' in item) return { competitors, preview: { kind: 'communication', item, subjects } };
    const state = conferenceState(item, gamesNow / 1_000);
    return { competitors, preview: { kind: 'conference', item, subjects, state } };
  }

  private async seen(kind: DocumentKind, id: string, version: number): Promise<void> {
    const giveUpAt = Date.now() + seenMaxMs;
    while (((await this.find(kind, id))?.version ?? 0) <= version && Date.now() < giveUpAt) await sleep(lookEveryMs);
  }
}

const said = (outcome: Outcome): Said => {
  switch (outcome.status) {
    case 'sent':
      return { status: 303 };
    case 'changed':
      return { status: 409, trouble: 'changedMeanwhile' };
    case 'away':
      return { status: 502, trouble: 'cannotSend' };
    case 'refused':
      return { status: 422, refusal: outcome.message };
  }
};
