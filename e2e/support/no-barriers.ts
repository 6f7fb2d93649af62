import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A phone, and the width that a desk at 400 % zoom leaves (WCAG 1.4.10). */
const widths = [360, 320];

/** What axe finds on the page as it stands, one line for every place. */
export async function violations(page: Page): Promise<string[]> {
  // without frames there is nothing to gather in a second page, which takes a while
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations: found } = await axe.withTags(rules).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}

/** What makes the page scroll sideways, from the outermost; empty when nothing does. */
export function wideElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const sticksOut = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (right > root.clientWidth + 1 || left < -1);
    });
    const named = sticksOut.map((element) =>
      [element.tagName, element.getAttribute('class'), element.textContent.trim().slice(0, 30)]
        .filter(Boolean)
        .join(' '),
    );
    return [`${String(root.scrollWidth)} px wide`, ...named.slice(0, 6)];
  });
}

/** Elements that hide a part of their own text. */
export function cutElements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*:not(input, textarea, select, svg, svg *)')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden'))
      .filter((element) => getComputedStyle(element).overflowX !== 'visible')
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
      .map(({ tagName, className, textContent }) =>
        [tagName.toLowerCase(), className, textContent.trim().slice(0, 30)].join(' '),
      ),
  );
}

/** The page as it stands has no barrier that a machine can find, and fits narrow screens. */
export async function expectNoBarriers(page: Page, where: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 360, height: 740 };
  for (const width of widths) {
    await page.setViewportSize({ width, height: before.height });
    expect.soft(await wideElements(page), `${where} fits ${String(width)} px`).toEqual([]);
  }
  await page.setViewportSize(before);
  expect.soft(await violations(page), `${where} has no axe violations`).toEqual([]);
}
