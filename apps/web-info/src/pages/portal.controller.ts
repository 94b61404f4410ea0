import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, languages } from '#screens';
import { pagePolicyWith } from '#service';
import { visitorOf } from '../access/visitor.js';
import { cacheControlOf, isKnown } from '../http/fresh.interceptor.js';
import type { Encoding } from './answer.js';
import { pageHeaders } from './page-headers.js';
import { addressOf, Portal } from './portal.js';
import type { Query } from './portal.js';

const paths = languages.flatMap((language) => [language, `${language}/*`]);

/** A script asks for their pieces and hands them to the player. */
const picturesPolicy = pagePolicyWith({ connects: 'https:', plays: 'blob: https:' });

/** What a browser takes, smallest first; a weight of nothing is a no. */
const encodingOf = (accepted: string | undefined): Encoding => {
  const offers = (accepted ?? '').split(',').map((offer) =>
    offer
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/),
  );
  const takes = (encoding: string): boolean =>
    offers.some(([name, weight]) => name === encoding && (weight === undefined || Number(weight) > 0));
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
};

/** The pages for people, in every language, from one address each. */
@ApiExcludeController()
@Controller()
export class PortalController {
  constructor(@Inject(Portal) private readonly portal: Portal) {}

  /** An address without a language leads to the reader's. */
  @Get()
  start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const language = languageOf(undefined, request.headers['accept-language']);
    void reply
      .header('vary', 'accept-language')
      .header('cache-control', cacheControlOf(request))
      .redirect(`/${language}`, 302);
  }

  @Get(paths)
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { language, path } = addressOf(request.url);
    const query = request.query as Query;
    const { audience } = visitorOf(request);
    void reply.headers(pageHeaders);
    try {
      const printed = await this.portal.print(language, path, query, audience);
      const { form, type, place, isHit, file, playsPictures } = printed;
      void reply
        .header('etag', form.etag)
        .header('cache-control', cacheControlOf(request))
        .header('podium-place', place)
        // RFC 9211: whoever looks for what is slow sees whether it was made now.
        .header('cache-status', isHit ? 'Podium; hit' : 'Podium; fwd=miss');
      if (playsPictures) void reply.header('content-security-policy', picturesPolicy);
      if (isKnown(request.headers['if-none-match'], form.etag)) return void reply.code(304).send();
      const encoding = encodingOf(request.headers['accept-encoding']);
      const body = await form.body(encoding);
      if (encoding !== 'identity') void reply.header('content-encoding', encoding);
      if (file !== null) void reply.header('content-disposition', `attachment; filename="${file}"`);
      void reply.type(type).send(body);
    } catch (error) {
      // Programs get the problem as everywhere else, people a page.
      if (query.format !== undefined) throw error;
      const { status, html } = await this.portal.printWrong(language, path, query, error, audience);
      if (status === 500) this.portal.onBug(error, request.id);
      if (status === 503) void reply.header('retry-after', '2');
      void reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
    }
  }
}
