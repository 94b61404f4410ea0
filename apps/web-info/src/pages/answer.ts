/** A page's model as read once, and what was made of it: documents per language, JSON, tables; each compressed once. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Keepable } from './kept.js';
import type { Shown } from './view.js';

export type Encoding = 'br' | 'gzip' | 'identity';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Takes a third of the time of the best, for a twentieth more bytes. */
const brotliQuality = 5;
const gzipLevel = 5;

const compress = async (plain: Buffer, encoding: Encoding): Promise<Buffer> => {
  if (encoding === 'identity') return plain;
  if (encoding === 'gzip') return compressGzip(plain, { level: gzipLevel });
  return compressBrotli(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
};

const hashOf = (text: string): string => createHash('sha1').update(text).digest('base64url');

/** An answer in one language and form. */
export class Form {
  private readonly encoded = new Map<Encoding, Promise<Buffer>>();

  constructor(
    readonly etag: string,
    private readonly text: string,
    private readonly grows: (bytes: number) => void,
  ) {}

  body(encoding: Encoding): Promise<Buffer> {
    let body = this.encoded.get(encoding);
    if (!body) {
      body = compress(Buffer.from(this.text), encoding);
      this.encoded.set(encoding, body);
      body.then(
        ({ length }) => this.grows(length),
        () => this.encoded.delete(encoding),
      );
    }
    return body;
  }
}

export class Answer implements Keepable {
  readonly json: string;
  private readonly hash: string;
  private readonly forms = new Map<string, Form>();
  private size: number;

  constructor(
    readonly shown: Shown,
    readonly channels: readonly string[],
    readonly keptMaxMs: number,
  ) {
    this.json = JSON.stringify(shown);
    this.hash = hashOf(this.json);
    // The text, and about as much again for what it was written from.
    this.size = this.json.length * 2;
  }

  get bytes(): number {
    return this.size;
  }

  /** @param name one form of each name is kept: `html en`. */
  form(name: string, print: () => string): Form {
    let form = this.forms.get(name);
    if (!form) {
      const text = print();
      this.size += text.length;
      form = new Form(`W/"${hashOf(`${this.hash} ${name}`)}"`, text, (bytes) => (this.size += bytes));
      this.forms.set(name, form);
    }
    return form;
  }
}
