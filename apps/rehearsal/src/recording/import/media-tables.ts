/** What editors write, as files: communications, news and quotes, press conferences, the weather. */
import { affectable, audiences, mediaFaults, newsForms } from '#competition';
import type { CompetitorId, Guarded, Instant, MediaEventType, MediaFact, MediaText, Rsc, Speaker } from '#competition';
import type { CsvRow } from '../csv.js';
import * as field from './fields.js';

type Media<T extends MediaEventType> = Extract<MediaFact, { type: T }>;
/** Said when it was written; where a file does not say, when it is imported. */
export type MediaContent = MediaFact & { readonly occurredAt?: Instant };

interface MediaTable {
  readonly names: readonly string[];
  readonly needs: readonly (readonly string[])[];
  readonly row: (row: CsvRow) => MediaContent;
}

const guarded = (row: CsvRow): Guarded => ({
  audience: field.optional(row, 'audience') === null ? 'PUBLIC' : field.oneOf(row, audiences, 'audience'),
  embargoUntil: field.optional(row, 'embargo_until') === null ? null : field.instantOf(row, 'embargo_until'),
  withdrawn: field.optional(row, 'withdrawn'),
});

/** `title_fr` and `text_fr`; a language without either is not there. */
const texts = (row: CsvRow): MediaText[] => {
  const languages = new Set(row.columns.flatMap((name) => /^(?:title|text)_([a-z]{2})$/.exec(name)?.[1] ?? []));
  return [...languages]
    .map((language) => ({
      language,
      title: row.text(`title_${language}`),
      text: row.text(`text_${language}`).replaceAll('\\n', '\n'),
    }))
    .filter(({ title, text }) => title !== '' || text !== '');
};

const codes = (row: CsvRow, column: string): Rsc[] =>
  field.list(row, column).map((code) => code.padEnd(34, '-') as Rsc);

/** `LYLES Noah, Gold medallist`. */
const speakerOf = (text: string): Speaker => {
  const comma = text.indexOf(',');
  return comma < 0
    ? { name: text.trim(), role: null, competitor: null }
    : { name: text.slice(0, comma).trim(), role: text.slice(comma + 1).trim() || null, competitor: null };
};

const speaker = (row: CsvRow): Speaker | null => {
  const found = field.optional(row, 'speaker');
  if (found === null) return null;
  const competitor = field.optional(row, 'speaker_id') as CompetitorId | null;
  return { ...speakerOf(found), competitor };
};

/** `1:35 Questions` or `95 Questions`. */
const chapter = (row: CsvRow, text: string): { startsAtSeconds: number; title: string } => {
  const match = /^(?:(\d+):)?(?:(\d{1,2}):)?(\d+)\s+(.+)$/.exec(text);
  if (!match) throw row.error(`chapters ${text}: write when it starts and its title, 1:35 Questions`);
  const [, first, second, last, title] = match;
  const minutes = second === undefined ? Number(first ?? 0) : Number(first) * 60 + Number(second);
  return { startsAtSeconds: minutes * 60 + Number(last), title: title! };
};

/** `fr https://...`. */
const captions = (row: CsvRow, text: string): { language: string; address: string } => {
  const [language = '', address = '', ...more] = text.split(/\s+/);
  if (address === '' || more.length > 0)
    throw row.error(`captions ${text}: write a language and an address, fr https://...`);
  return { language, address };
};

/** A measured value with at most one decimal, in tenths. */
const tenths = (row: CsvRow, column: string): number | null => {
  const found = field.optional(row, column);
  if (found === null) return null;
  if (!/^-?\d{1,4}(\.\d)?$/.test(found)) throw row.error(`${column} ${found}: write a number with one decimal, 22.4`);
  return Math.round(Number(found) * 10);
};

const whole = (row: CsvRow, column: string): number | null => {
  const found = field.optional(row, column);
  if (found === null) return null;
  if (!/^\d{1,5}$/.test(found)) throw row.error(`${column} ${found}: write a whole number`);
  return Number(found);
};

const yes = (row: CsvRow, column: string): boolean =>
  field.optional(row, column) !== null && field.oneOf(row, ['true', 'false'], column) === 'true';

/** What the sport's own check says is said of the row. */
const checked = <T extends MediaContent>(row: CsvRow, content: T): T => {
  const faults = mediaFaults(content);
  if (faults.length > 0) throw row.error(faults.map(({ path, message }) => `${path}: ${message}`).join('; '));
  return content;
};

export const mediaTables: readonly MediaTable[] = [
  {
    names: ['communications'],
    needs: [['id'], ['number'], ['issued_at'], ['affects']],
    row: (row) => {
      const issuedAt = field.instantOf(row, 'issued_at');
      const content: Media<'CommunicationIssued'> = {
        type: 'CommunicationIssued',
        ...guarded(row),
        id: field.text(row, 'id'),
        number: field.text(row, 'number'),
        issuedAt,
        affects: field.list(row, 'affects').map((item) => {
          if (!(affectable as readonly string[]).includes(item))
            throw row.error(`affects ${item}: any of ${affectable.join(', ')}, with ; between them`);
          return item as (typeof affectable)[number];
        }),
        concerns: codes(row, 'about'),
        texts: texts(row),
        signedBy: field.list(row, 'signed_by').map((text) => {
          const { name, role } = speakerOf(text);
          return role === null ? { role: name, name: null } : { role, name };
        }),
      };
      return checked(row, { ...content, occurredAt: issuedAt });
    },
  },
  {
    names: ['news'],
    needs: [['id'], ['form'], ['published_at']],
    row: (row) => {
      const publishedAt = field.instantOf(row, 'published_at');
      const content: Media<'NewsPublished'> = {
        type: 'NewsPublished',
        ...guarded(row),
        id: field.text(row, 'id'),
        form: field.oneOf(row, newsForms, 'form'),
        publishedAt,
        texts: texts(row),
        speaker: speaker(row),
        concerns: codes(row, 'about'),
        competitors: field.competitors(row, 'competitors'),
        nocs: field.list(row, 'nocs').map((code) => field.asNoc(row, code)),
      };
      return checked(row, { ...content, occurredAt: publishedAt });
    },
  },
  {
    names: ['conferences'],
    needs: [['id'], ['start'], ['place']],
    row: (row) => {
      const announcedAt = field.optional(row, 'announced_at') === null ? null : field.instantOf(row, 'announced_at');
      const content: Media<'ConferenceAnnounced'> = {
        type: 'ConferenceAnnounced',
        ...guarded(row),
        id: field.text(row, 'id'),
        startAt: field.instantOf(row, 'start'),
        endAt: field.optional(row, 'end') === null ? null : field.instantOf(row, 'end'),
        cancelled: yes(row, 'cancelled'),
        venue: field.optional(row, 'venue_code'),
        place: field.text(row, 'place'),
        texts: texts(row),
        languages: field.list(row, 'languages'),
        participants: field.list(row, 'participants').map(speakerOf),
        concerns: codes(row, 'about'),
        live: field.optional(row, 'live'),
        recorded: field.optional(row, 'recorded'),
        chapters: field.list(row, 'chapters').map((text) => chapter(row, text)),
        captions: field.list(row, 'captions').map((text) => captions(row, text)),
      };
      return checked(row, { ...content, ...(announcedAt !== null && { occurredAt: announcedAt }) });
    },
  },
  {
    names: ['weather'],
    needs: [['venue_code'], ['measured_at']],
    row: (row) => {
      const measuredAt = field.instantOf(row, 'measured_at');
      const content: Media<'WeatherMeasured'> = {
        type: 'WeatherMeasured',
        ...guarded(row),
        venue: field.text(row, 'venue_code'),
        measuredAt,
        sky: field.optional(row, 'sky'),
        airTenths: tenths(row, 'air'),
        waterTenths: tenths(row, 'water'),
        humidityPercent: whole(row, 'humidity'),
        windTenths: tenths(row, 'wind'),
        windFrom: whole(row, 'wind_from'),
        pressureHectopascals: whole(row, 'pressure'),
      };
      return checked(row, { ...content, occurredAt: measuredAt });
    },
  },
];
