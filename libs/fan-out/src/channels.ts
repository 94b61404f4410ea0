/**
 * What a reader may subscribe to. A channel is a kind and a name: `unit:RSC`, `event:CODE`, `discipline:ATH`, `noc:FRA`,
 * `athlete:ID`, or one of the single ones: `medals`, `schedule`, `people`, `games`, `news`, `communications`, `conferences`.
 */
import { disciplineOf, isGuarded, levelOf, sportEventOf } from '#competition';
import type { Audience, Rsc } from '#competition';

const shape =
  /^(?:medals|schedule|people|games|news|communications|conferences|discipline:[A-Z0-9]{3}|noc:[A-Z]{3}|event:[A-Z0-9.-]{4,22}|unit:[A-Z0-9.-]{34}|athlete:[A-Za-z0-9._-]{1,20})$/;

/** What is wrong with a channel's name, in a sentence; null when it is one. */
export const channelFault = (channel: string): string | null =>
  shape.test(channel)
    ? null
    : `${channel.slice(0, 60)} is no channel: medals, schedule, people, games, news, communications, conferences, or discipline:ATH, noc:FRA, event:CODE, unit:RSC, athlete:ID`;

/** A sport event's channel has its code with its filler, however it was asked for. */
export const plainChannel = (channel: string): string =>
  channel.startsWith('event:') ? `event:${channel.slice('event:'.length).padEnd(22, '-')}` : channel;

/** Who may follow a stream. Nothing internal is on the wire. */
export type StreamAudience = Exclude<Audience, 'INTERNAL'>;

/** What is for accredited media only stands on channels of its own, which nobody can name. */
const forMedia = (channel: string): string => `media/${channel}`;

/** The channels a reader really follows: accredited media follow each with what is for them alone. */
export const channelsFor = (audience: StreamAudience, channels: readonly string[]): readonly string[] =>
  audience === 'MEDIA' ? channels.flatMap((channel) => [channel, forMedia(channel)]) : channels;

interface Line {
  readonly competitor?: string | null;
  readonly noc?: string | null;
  readonly members?: readonly string[];
}

/** The parts of all documents that say whom they concern. */
interface Body {
  readonly id?: string;
  readonly noc?: string;
  readonly discipline?: string;
  readonly disciplines?: readonly string[];
  readonly sportEvent?: string | null;
  readonly members?: readonly string[];
  readonly competitor?: string;
  readonly lines?: readonly Line[];
  readonly pool?: readonly Line[];
  readonly ranking?: readonly Line[];
  readonly medals?: readonly Line[];
  readonly audience?: string;
  readonly concerns?: readonly Rsc[];
  readonly competitors?: readonly string[];
  readonly nocs?: readonly string[];
  readonly speaker?: Line | null;
  readonly participants?: readonly Line[];
}

/** The channels that a document is sent on. */
export const channelsOf = (key: string, body: Body): readonly string[] => {
  if (!isGuarded(key)) return openChannelsOf(key, body);
  if (body.audience === 'PUBLIC') return guardedChannelsOf(key, body);
  // Whatever is neither for everybody nor for media is for no stream.
  return body.audience === 'MEDIA' ? guardedChannelsOf(key, body).map(forMedia) : [];
};

/** What editors write: on a channel of its kind, and wherever the units and people stand that it speaks of. */
const guardedChannelsOf = (key: string, body: Body): readonly string[] => {
  const { concerns = [], competitors = [], nocs = [], speaker, participants = [] } = body;
  const kind = key.slice(0, key.indexOf(':'));
  const own = { news: 'news', communication: 'communications', conference: 'conferences' }[kind] ?? 'games';
  const lines: Line[] = [
    ...competitors.map((competitor) => ({ competitor })),
    ...nocs.map((noc) => ({ noc })),
    ...(speaker ? [speaker] : []),
    ...participants,
  ];
  return [...new Set([own, ...concerns.flatMap(channelsAbout), ...concerned(lines)])];
};

const channelsAbout = (rsc: Rsc): readonly string[] => {
  const level = levelOf(rsc);
  return [
    ...(level === 'unit' || level === 'phase' ? [`unit:${rsc}`] : []),
    ...(level === 'discipline' ? [] : [`event:${sportEventOf(rsc)}`]),
    `discipline:${disciplineOf(rsc)}`,
  ];
};

const openChannelsOf = (key: string, body: Body): readonly string[] => {
  const colon = key.indexOf(':');
  const [kind, name] = [key.slice(0, colon), key.slice(colon + 1)];
  switch (kind) {
    case 'unit':
    case 'phase':
    case 'schedule':
      return [
        ...(kind === 'schedule' ? ['schedule'] : []),
        `unit:${name}`,
        `event:${sportEventOf(name as Rsc)}`,
        `discipline:${disciplineOf(name as Rsc)}`,
        ...concerned([...(body.lines ?? []), ...(body.pool ?? [])]),
      ];
    case 'event':
      return [
        ...((body.medals ?? []).length > 0 ? ['medals'] : []),
        `event:${name}`,
        `discipline:${name.slice(0, 3)}`,
        ...concerned([...(body.ranking ?? []), ...(body.medals ?? [])]),
      ];
    case 'bracket':
    case 'programme':
      return ['games', `event:${name}`, `discipline:${name.slice(0, 3)}`].slice(kind === 'bracket' ? 1 : 0);
    case 'participant':
    case 'team':
      return ['people', ...concerned([{ competitor: name, noc: body.noc ?? null, members: body.members ?? [] }])];
    case 'entry': {
      const [sportEvent = '', competitor = ''] = name.split('/');
      return [`event:${sportEvent}`, ...concerned([{ competitor, noc: body.noc ?? null }])];
    }
    case 'noc':
      return ['games', 'people', `noc:${name}`];
    default:
      // Venues, the clock, whatever management adds: what every screen needs.
      return ['games'];
  }
};

const concerned = (lines: readonly Line[]): Set<string> => {
  const channels = new Set<string>();
  for (const { competitor, noc, members } of lines) {
    if (competitor) channels.add(`athlete:${competitor}`);
    if (noc) channels.add(`noc:${noc}`);
    for (const member of members ?? []) channels.add(`athlete:${member}`);
  }
  return channels;
};
