import type { FastifyRequest } from 'fastify';
import { Problem } from '#service';

/**
 * A form of another site that posts here is refused, whatever cookies the browser sent along. Browsers say where a request
 * comes from; older ones name the origin alone. Who says neither is no browser, and has no cookie of ours.
 * @throws Problem
 */
export const refuseOtherSites = ({ headers }: Pick<FastifyRequest, 'headers'>, publicUrl: URL): void => {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || (site === undefined && headers.origin === publicUrl.origin)) return;
  throw new Problem({
    status: 403,
    code: 'OTHER_SITE',
    title: 'This came from another site',
    detail: `Forms are taken from ${publicUrl.origin} alone.`,
    do: `Open ${publicUrl.origin} itself and send it from there.`,
  });
};
