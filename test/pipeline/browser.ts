/** A real browser out of its npm package; nothing is fetched. */
import chromium from '@sparticuz/chromium';
import { chromium as driver } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

/** It asks nobody but the page's own host. */
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** In one process with its pages it would go with the first of them that is closed. */
const alone = '--single-process';

export const openBrowser = async (): Promise<Browser> =>
  driver.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((arg) => arg !== alone), ...quiet],
  });

/** A page of that width, and what goes wrong in it: scripts that fail, what its policy forbids, answers that do not come. */
export const openPage = async (
  browser: Browser,
  width: number,
  url: string,
): Promise<{ page: Page; wrong: string[] }> => {
  const page = await browser.newPage({ viewport: { width, height: 800 }, locale: 'en-GB' });
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  await page.goto(url);
  return { page, wrong };
};

/** `describe` where the packed browser runs, else `describe.skip`. */
export const describeWithBrowser = (): typeof describe => {
  if (process.platform === 'linux' && process.arch === 'x64') return describe;
  process.stderr.write('skipped: the packed browser is for Linux on x64\n');
  return describe.skip;
};
