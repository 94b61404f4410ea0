/** A press conference's pictures where nobody films: a card with the Games clock, live, and a minute of it as a recording. */
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { gamesNow, instant, instantOfMs, printInstant } from '#competition';
import type { Reader } from '#read-model';
import { clockSeconds, isLanguage, words, zoneName } from '#screens';
import { notFound } from '#service';
import { playlist, segment, segmentMs, streamBeginning } from '#test-card';
import type { Face } from '#test-card';
import { ChromeReader } from '../pages/chrome-reader.js';
import { localDay } from '../pages/parts/local-day.js';
import { READER } from '../reader.js';

const playlistType = 'application/vnd.apple.mpegurl';
/** A player keeps some seconds behind what is newest. */
const liveSegments = 6;
/** One that stalled may still ask for these. */
const olderSegments = 24;
const recordedSegments = 30;
/** All that may be asked for, and some of what was before: nobody makes one of them twice. */
const keptSegments = olderSegments + 8;

const recordedFace = (ms: number): Face => ({
  clock: printInstant(instantOfMs(ms)).slice(11, 19),
  line: 'PODIUM',
  part: (ms % 1_000) / 1_000,
});

const captionEveryMs = 10_000;
/** `00:00:10.000`. */
const captionTime = (ms: number): string => printInstant(instantOfMs(ms)).slice(11, 19).concat('.000');

const notThere = notFound('There is no such piece of the test card.', 'Ask for the playlist again.');

@ApiExcludeController()
@Controller('test-card')
export class TestCardController {
  private readonly chrome: ChromeReader;
  private readonly recording: Buffer[] = [];
  /** By number, oldest first: all who watch get the same. */
  private readonly kept = new Map<number, Promise<Buffer>>();

  constructor(@Inject(READER) reader: Reader) {
    this.chrome = new ChromeReader(reader);
  }

  @Get('live.m3u8')
  livePlaylist(@Res() reply: FastifyReply): void {
    const { next } = this;
    const text = playlist({
      first: next - liveSegments,
      count: liveSegments,
      isOver: false,
      addressOf: (index) => `live/${index}.m4s`,
      beginning: 'beginning.mp4',
    });
    void reply.header('cache-control', 'public, max-age=1').type(playlistType).send(text);
  }

  @Get('recorded.m3u8')
  recordedPlaylist(@Res() reply: FastifyReply): void {
    const text = playlist({
      first: 0,
      count: recordedSegments,
      isOver: true,
      addressOf: (index) => `recorded/${index}.m4s`,
      beginning: 'beginning.mp4',
    });
    void reply.header('cache-control', 'public, max-age=60').type(playlistType).send(text);
  }

  @Get('beginning.mp4')
  beginning(@Res() reply: FastifyReply): void {
    send(reply, streamBeginning);
  }

  @Get('live/:piece')
  async live(@Param('piece') piece: string, @Res() reply: FastifyReply): Promise<void> {
    const index = indexOf(piece);
    if (index === null || index >= this.next || index < this.next - olderSegments) throw notThere;
    let made = this.kept.get(index);
    if (!made) {
      made = this.make(index);
      this.kept.set(index, made);
      made.catch(() => this.kept.delete(index));
      for (const oldest of this.kept.keys()) {
        if (this.kept.size <= keptSegments) break;
        this.kept.delete(oldest);
      }
    }
    send(reply, await made);
  }

  @Get('recorded/:piece')
  recorded(@Param('piece') piece: string, @Res() reply: FastifyReply): void {
    const index = indexOf(piece);
    if (index === null || index >= recordedSegments) throw notThere;
    send(reply, (this.recording[index] ??= segment(index, recordedFace)));
  }

  @Get('captions/:file')
  captions(@Param('file') file: string, @Res() reply: FastifyReply): void {
    const [language = '', ending] = file.split('.');
    if (!isLanguage(language) || ending !== 'vtt') throw notThere;
    const count = (recordedSegments * segmentMs) / captionEveryMs;
    const cues = Array.from({ length: count }, (_, place) => {
      const from = place * captionEveryMs;
      const text = words[language].media.conferences.testCaption(from / 1_000);
      return `${captionTime(from)} --> ${captionTime(from + captionEveryMs)}\n${text}\n`;
    });
    void reply.type('text/vtt; charset=utf-8').send(['WEBVTT\n', ...cues].join('\n'));
  }

  /** Number of the piece that is not over yet. */
  private get next(): number {
    return Math.floor(Date.now() / segmentMs);
  }

  private async make(index: number): Promise<Buffer> {
    const { clock: set, timeZone } = await this.chrome.read();
    const read = set && { realAt: instant(set.realAt), gamesAt: instant(set.gamesAt), speed: set.speed };
    return segment(index, (ms) => {
      const at = printInstant(gamesNow(read, instantOfMs(ms)));
      return {
        clock: clockSeconds(at, 'en', timeZone),
        line: `${localDay(at, timeZone)} ${zoneName(timeZone)}`,
        part: (ms % 1_000) / 1_000,
      };
    });
  }
}

/** `17.m4s`. */
const indexOf = (piece: string): number | null => {
  const [, digits] = /^(\d{1,12})\.m4s$/.exec(piece) ?? [];
  return digits === undefined ? null : Number(digits);
};

const send = (reply: FastifyReply, bytes: Buffer): void =>
  void reply.header('cache-control', 'public, max-age=60').type('video/mp4').send(bytes);
