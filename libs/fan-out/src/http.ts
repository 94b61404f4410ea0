/** How a stream begins over HTTP: which channels are asked for, and the socket that is all it needs afterwards. */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { channelFault } from './channels.js';

const channelsMax = 64;

const streamHead = [
  'HTTP/1.1 200 OK',
  'content-type: text/event-stream; charset=utf-8',
  'cache-control: no-store',
  'x-content-type-options: nosniff',
  // Reverse proxies would gather what is wanted at once.
  'x-accel-buffering: no',
  // The end of the stream is the end of the connection: frames need no lengths of their own, so all readers share their bytes.
  'connection: close',
  '\r\n',
].join('\r\n');

/** The channels of a query, and what is wrong with them, in sentences. */
export const askedChannels = (asked: unknown): { readonly channels: string[]; readonly faults: string[] } => {
  const channels = (Array.isArray(asked) ? asked : [asked]).filter((one): one is string => typeof one === 'string');
  if (channels.length === 0) return { channels, faults: ['at least one channel: ?channel=medals&channel=games'] };
  if (channels.length > channelsMax)
    return { channels, faults: [`at most ${channelsMax} channels; a broader one brings more`] };
  return { channels, faults: channels.flatMap((channel) => channelFault(channel) ?? []) };
};

/** Takes the socket from an answer that its framework has let go of. */
export const streamSocket = (response: ServerResponse): Socket => {
  const socket = response.socket!;
  response.detachSocket(socket);
  socket.write(streamHead);
  return socket;
};
