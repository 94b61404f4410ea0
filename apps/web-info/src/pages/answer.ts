/** A page's model as read once, and what was made of it: documents per language, JSON, tables; each compressed once. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Shown } from './view.js';

const compress = promisify(gzip);
const level = 5;

export interface Form {
  /** What it was made for beside the model: another minute on the clock makes another document. */
  readonly of: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzipped: Buffer;
}

const hashOf = (text: string): string => createHash('sha1').update(text).digest('base64url');

export class Answer {
  readonly json: string;
  private readonly hash: string;
  private readonly forms = new Map<string, Promise<Form>>();
  private size: number;

  constructor(readonly shown: Shown) {
    this.json = JSON.stringify(shown);
    this.hash = hashOf(this.json);
    this.size = this.json.length;
  }

  /** About what it takes in memory. */
  get bytes(): number {
    return this.size;
  }

  /** @param name one form of each name is kept: `html en`. */
  async form(name: string, of: string, print: () => string): Promise<Form> {
    const known = this.forms.get(name);
    if (known && (await known).of === of) return known;
    const making = this.make(name, of, print);
    this.forms.set(name, making);
    const form = await making;
    this.size += form.plain.length + form.gzipped.length;
    return form;
  }

  private async make(name: string, of: string, print: () => string): Promise<Form> {
    const plain = Buffer.from(print());
    return {
      of,
      etag: `W/"${hashOf(`${this.hash} ${name} ${of}`)}"`,
      plain,
      gzipped: await compress(plain, { level }),
    };
  }
}
