import fc from 'fast-check';
import {
  audiences,
  instant,
  isGuarded,
  mayRead,
  mediaFaults,
  printInstant,
  readableBy,
  subjectOf,
  toJson,
} from '#competition';
import type { Audience, CompetitionEvent, GuardedDocument, Instant, MediaFact } from '#competition';
import { arbitraryCompetitionEvent } from '../../../../test/examples/arbitrary-event.js';
import { everyCompetitionEvent } from '../../../../test/examples/every-event.js';

const noon = instant('2024-08-04T10:00:00Z');
const { CommunicationIssued, NewsPublished, ConferenceAnnounced, WeatherMeasured } = everyCompetitionEvent;
const mediaEvents = [CommunicationIssued, NewsPublished, ConferenceAnnounced, WeatherMeasured];

describe('who may read', () => {
  const document = (own: Partial<GuardedDocument>): GuardedDocument & { kind: string; texts: string[] } => ({
    kind: 'news',
    audience: 'PUBLIC',
    embargoUntil: null,
    withdrawn: null,
    texts: ['secret'],
    ...own,
  });

  it.each([
    ['PUBLIC', ['PUBLIC', 'MEDIA', 'INTERNAL']],
    ['MEDIA', ['MEDIA', 'INTERNAL']],
    ['INTERNAL', ['INTERNAL']],
  ] as const)('what is %s is for %j', (audience, readers) =>
    expect(audiences.filter((reader) => mayRead(document({ audience }), reader, noon))).toEqual(readers),
  );

  it('until its embargo ends, to the microsecond, it is for those who write', () => {
    const embargoed = document({ embargoUntil: printInstant(noon) });
    const at = (micros: number): Audience[] =>
      audiences.filter((reader) => mayRead(embargoed, reader, (noon + micros) as Instant));
    expect(at(-1)).toEqual(['INTERNAL']);
    expect(at(0)).toEqual(['PUBLIC', 'MEDIA', 'INTERNAL']);
  });

  it.each(['publishedAt', 'issuedAt', 'measuredAt'])('what says that its %s is later has not been said yet', (name) => {
    const later = document({ [name]: printInstant(noon) });
    expect(mayRead(later, 'MEDIA', (noon - 1) as Instant)).toBe(false);
    expect(mayRead(later, 'PUBLIC', noon)).toBe(true);
    expect(mayRead(document({ [name]: printInstant(noon), embargoUntil: '2024-08-04T11:00:00Z' }), 'MEDIA', noon)).toBe(
      false,
    );
  });

  it.each([
    ['an audience nobody knows', { audience: 'EVERYBODY' as Audience }],
    ['an audience in small letters', { audience: 'public' as Audience }],
    ['no audience', { audience: undefined as unknown as Audience }],
    ['an embargo that cannot be read', { embargoUntil: 'soon' }],
    ['an embargo that is a number', { embargoUntil: 0 as unknown as string }],
    ['a publication that cannot be read', { publishedAt: '4 August' }],
    ['a missing embargo', { embargoUntil: undefined as unknown as null }],
  ])('%s: only those who write', (_name, own) =>
    expect(audiences.filter((reader) => mayRead(document(own), reader, noon))).toEqual(['INTERNAL']),
  );

  it('what was withdrawn is gone, but a communication keeps its number and loses its words', () => {
    const withdrawn = { withdrawn: 'wrong athlete' };
    expect(readableBy(document(withdrawn), 'MEDIA', noon)).toBeNull();
    expect(readableBy(document(withdrawn), 'INTERNAL', noon)).not.toBeNull();
    const communication = { ...document(withdrawn), kind: 'communication', number: '14', signedBy: ['secret'] };
    const shown = readableBy(communication, 'PUBLIC', noon);
    expect(shown).toMatchObject({ number: '14', withdrawn: 'wrong athlete' });
    expect(JSON.stringify(shown)).not.toContain('secret');
    expect(readableBy({ ...communication, audience: 'INTERNAL' }, 'MEDIA', noon)).toBeNull();
  });

  it('every kind that editors write is guarded, and nothing else', () => {
    for (const event of Object.values(everyCompetitionEvent) as CompetitionEvent[])
      expect([event.type, isGuarded(subjectOf(event))]).toEqual([event.type, 'audience' in event]);
  });

  it('a wider reader sees whatever a narrower one sees, of any document', () =>
    fc.assert(
      fc.property(
        fc.oneof(...mediaEvents.map(({ type }) => arbitraryCompetitionEvent[type])),
        fc.integer(),
        (event, now) => {
          const body = toJson(event) as unknown as GuardedDocument;
          const seen = audiences.map((reader) => mayRead(body, reader, now as Instant));
          expect(seen).toEqual(seen.toSorted((a, b) => Number(a) - Number(b)));
        },
      ),
    ));
});

describe('what somebody wrote', () => {
  it('is right in every example', () =>
    expect(mediaEvents.map((event) => mediaFaults(event))).toEqual([[], [], [], []]));

  const text = { language: 'en', title: 'Title', text: 'Words' };
  const wrong: readonly (readonly [path: string, code: string, event: MediaFact])[] = [
    ['id', 'NOT_AN_ID', { ...NewsPublished, id: '../etc' }],
    ['texts', 'EMPTY', { ...NewsPublished, texts: [] }],
    ['texts.0.text', 'EMPTY', { ...NewsPublished, texts: [{ ...text, text: ' \n ' }] }],
    ['texts.0.title', 'EMPTY', { ...NewsPublished, form: 'NEWS', texts: [{ ...text, title: '' }] }],
    ['texts.0.text', 'TOO_LONG', { ...NewsPublished, texts: [{ ...text, text: 'x'.repeat(20_001) }] }],
    ['texts.1.language', 'LANGUAGE_TWICE', { ...NewsPublished, texts: [text, text] }],
    ['texts.0.language', 'NOT_A_LANGUAGE', { ...NewsPublished, texts: [{ ...text, language: 'English' }] }],
    ['speaker.name', 'NOBODY_SPEAKS', { ...NewsPublished, speaker: null }],
    ['nocs.0', 'NOT_AN_NOC', { ...NewsPublished, nocs: ['France'] as never }],
    ['concerns.0', 'NOT_A_CODE', { ...NewsPublished, concerns: ['ATHM100M'] as never }],
    ['competitors.0', 'NOT_AN_ID', { ...NewsPublished, competitors: ['a b'] as never }],
    ['withdrawn', 'EMPTY', { ...NewsPublished, withdrawn: ' ' }],
    ['affects', 'EMPTY', { ...CommunicationIssued, affects: [] }],
    ['number', 'EMPTY', { ...CommunicationIssued, number: '' }],
    ['signedBy.0.role', 'EMPTY', { ...CommunicationIssued, signedBy: [{ role: '', name: null }] }],
    ['endAt', 'ENDS_BEFORE_IT_STARTS', { ...ConferenceAnnounced, endAt: ConferenceAnnounced.startAt }],
    [
      'chapters.1.startsAtSeconds',
      'NOT_IN_ORDER',
      {
        ...ConferenceAnnounced,
        chapters: [
          { startsAtSeconds: 5, title: 'a' },
          { startsAtSeconds: 5, title: 'b' },
        ],
      },
    ],
    ['windFrom', 'NOT_POSSIBLE', { ...WeatherMeasured, windFrom: 361 }],
    ['airTenths', 'NOT_POSSIBLE', { ...WeatherMeasured, airTenths: 2_450 }],
    ['sky', 'NOT_POSSIBLE', { ...WeatherMeasured, sky: 'quite nice' }],
    ['venue', 'NOT_A_VENUE', { ...WeatherMeasured, venue: 'Stade de France' }],
  ];
  it.each(wrong)('%s: %s', (path, code, event) =>
    expect(mediaFaults(event)).toEqual([{ path, code, message: expect.any(String) }]),
  );

  it.each([
    'javascript:alert(1)',
    'http://video.example/live.m3u8',
    '//video.example/live.m3u8',
    'data:text/html,x',
    'https://a b',
    'https://a"onerror=x',
    ' https://a',
    '/\\video.example',
    'HTTPS:video',
    '',
  ])('%j is no address', (live) =>
    expect(mediaFaults({ ...ConferenceAnnounced, live })).toMatchObject([{ path: 'live', code: 'NOT_AN_ADDRESS' }]),
  );

  it('no event of the right shape makes the check fail itself', () =>
    fc.assert(
      fc.property(fc.oneof(...mediaEvents.map(({ type }) => arbitraryCompetitionEvent[type])), (event) => {
        for (const { path, message } of mediaFaults(event))
          expect([typeof path, typeof message]).toEqual(['string', 'string']);
      }),
    ));
});
