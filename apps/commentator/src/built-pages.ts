import { fileURLToPath } from 'node:url';

/** Where `npm run build` puts the page of a terminal: beside the compiled apps, wherever this runs from. */
export const builtPages = fileURLToPath(
  new URL(
    import.meta.url.includes('/dist/') ? '../../../pages/commentator/' : '../../../dist/pages/commentator/',
    import.meta.url,
  ),
);
