/** What a person would look at on a page, and what an eye does not see. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { UnitDocument } from '#competition';

/** Rank, NOC and mark of each line, or the score of each side, as they are read. */
export const rowsOf = (page: Page): Promise<string[][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.form tr[data-row]')].map((row) => [
      (row as HTMLElement).dataset.row!,
      ...['.rank', '.noc', '.c-mark, .score'].map((part) => row.querySelector(part)?.textContent?.trim() ?? ''),
    ]),
  );

export const expectedRows = (unit: UnitDocument): string[][] =>
  unit.lines.map(({ competitor, rank, tied, irm, noc, mark, wlt }) => {
    const isSide = wlt !== null || unit.lines.length === 2;
    const place = rank === null ? (irm ?? '') : `${tied ? '=' : ''}${rank}${irm === null ? '' : ` ${irm}`}`;
    return [competitor, isSide ? '' : place, noc, mark?.text ?? ''];
  });

/** From now on, without what the reader does. */
export const watchShifts = async (page: Page): Promise<void> => {
  await page.waitForTimeout(600);
  await page.evaluate(async () => {
    // What the reader did has been drawn: two frames later there is nothing left of it to move.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const shifts: string[] = [];
    (window as unknown as { shifts: string[] }).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        const where = entry.sources.map(({ node }) =>
          node instanceof Element
            ? `${node.parentElement?.className ?? ''} > ${node.tagName}.${node.className} ${node.textContent.slice(0, 60)}`
            : `"${node?.textContent ?? ''}"`,
        );
        shifts.push(`${entry.value.toFixed(5)} ${where.join(', ')}`);
      }
    }).observe({ type: 'layout-shift' });
  });
};

export const shiftsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

export const press = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press('Escape');
  if (key === 'settings') await page.locator('.head > .plain').click();
  else if (key === 'everywhere') await page.locator('.strip-head button').last().click();
  else if (key !== '') await page.keyboard.press(key);
};

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

export const violationsOf = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // What glows and fades would be judged in the middle of it.
    for (const animation of document.getAnimations()) animation.finish();
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`)
          .join(' | ')}`,
    );
  });
};
