/** What `npm run build` made of the pages' script and style. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Beside the compiled apps, wherever this runs from. */
export const builtPages = fileURLToPath(
  new URL(
    import.meta.url.includes('/dist/') ? '../../../../pages/web-info/' : '../../../../dist/pages/web-info/',
    import.meta.url,
  ),
);

/** The tags that load script and style, as they go into the head of every page. */
export const builtHead = (): string => {
  const page = readFileSync(join(builtPages, 'index.html'), 'utf8');
  const tags = page.match(/<(?:script|link)\b[^>]*\/assets\/[^>]*>(?:<\/script>)?/g) ?? [];
  const theme = readFileSync(join(builtPages, 'assets', 'theme.js'));
  const version = createHash('sha1').update(theme).digest('hex').slice(0, 8);
  // Not a module: it runs before anything is drawn, so that a dark page never flashes.
  return [`<script src="/assets/theme.js?${version}"></script>`, ...tags].join('\n');
};
