/** What browsers load beside a page: its script and style as built, the fonts and the flags, all from this process. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const require = createRequire(import.meta.url);
const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

interface PolicyExceptions {
  /** Where a page may ask beside this host. */
  readonly connects?: string;
  /** Where its pictures and their sound may come from. */
  readonly plays?: string;
  /** Where a form's answer may lead beside this host. */
  readonly leadsTo?: string;
}

/** Only what this host serves runs on a page, and nobody else's page shows it in a frame. */
export const pagePolicyWith = ({ connects = '', plays = '', leadsTo = '' }: PolicyExceptions): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${connects}`,
    `media-src 'self' ${plays}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    `form-action 'self' ${leadsTo}`,
    "frame-ancestors 'none'",
  ]
    .map((directive) => directive.trim())
    .join('; ');

export const pagePolicy = pagePolicyWith({});

const fonts: Readonly<Record<string, string>> = {
  'inter-latin.woff2': 'inter-latin-wght-normal.woff2',
  'inter-latin-ext.woff2': 'inter-latin-ext-wght-normal.woff2',
};

/** A name with a hash in it never means anything else. */
const dayMs = 86_400_000;

const monthSeconds = (30 * dayMs) / 1000;

/** Some of them have a coat of arms with every feather: they are kept compressed, a tenth of their size, once asked for. */
class Flags {
  private readonly kept = new Map<string, Promise<Buffer | null>>();

  constructor(private readonly folder: string) {}

  /** Compressed; null where there is none. */
  async read(file: string): Promise<Buffer | null> {
    if (!/^[a-z]{2}(?:-[a-z]{2,4})?\.svg$/.test(file)) return null;
    let flag = this.kept.get(file);
    if (!flag) {
      flag = readFile(join(this.folder, file)).then(
        (svg) => gzipSync(svg, { level: 9 }),
        () => null,
      );
      this.kept.set(file, flag);
      if (!(await flag)) this.kept.delete(file);
    }
    return flag;
  }
}

/** @param built the folder that the build of the pages made, with `assets` in it. */
export const servePages = async (app: NestFastifyApplication, built: string): Promise<void> => {
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, {
    root: join(built, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: 365 * dayMs,
    preCompressed: true,
    index: false,
  });
  const flags = new Flags(join(packageFolder('flag-icons'), 'flags', '4x3'));
  fastify.get<{ Params: { file: string } }>('/flags/:file', async ({ params, headers }, reply) => {
    const flag = await flags.read(params.file);
    if (!flag) return reply.callNotFound();
    void reply.type('image/svg+xml').header('cache-control', `public, max-age=${monthSeconds}, immutable`);
    void reply.header('vary', 'accept-encoding');
    if (!/\bgzip\b/.test(String(headers['accept-encoding']))) return gunzipSync(flag);
    return reply.header('content-encoding', 'gzip').send(flag);
  });
  const fontFolder = join(packageFolder('@fontsource-variable/inter'), 'files');
  for (const [name, file] of Object.entries(fonts)) {
    fastify.get(`/fonts/${name}`, (_request, reply) =>
      reply.sendFile(file, fontFolder, { maxAge: 30 * dayMs, immutable: true }),
    );
  }
};
