import { expect, type Locator, type Page } from '@playwright/test';

type Role = Parameters<Page['getByRole']>[0];

/** Somebody who has no pointer: Tab, Space, Enter, arrows and letters, and always sees where it is. */
export class Keyboard {
  constructor(readonly page: Page) {}

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  /** Goes on from stop to stop until the one with this role and name has the focus. */
  async tabTo(role: Role, name: string | RegExp, most = 60): Promise<Locator> {
    const exact = typeof name === 'string';
    for (let stops = 0; stops < most; stops += 1) {
      await this.tab();
      const wanted = this.page.getByRole(role, { name, exact }).and(this.page.locator(':focus'));
      if ((await wanted.count()) === 1) return wanted;
    }
    throw new Error(`no ${role} ${String(name)} within ${String(most)} stops`);
  }

  /** One stop on; it must be seen, and nothing may lie over it. */
  async tab(): Promise<Locator> {
    await this.press('Tab');
    const here = this.page.locator(':focus');
    await expect.poll(() => here.evaluate(howItLooks)).toBe('seen');
    return here;
  }

  async isOnHeading(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeFocused();
  }

  /** Answers everything between here and the button that ends the form. */
  async answerUntil(button: string): Promise<void> {
    const end = this.page.getByRole('button', { name: button, exact: true });
    for (let stops = 0; stops < 60; stops += 1) {
      const here = await this.tab();
      if ((await end.and(here).count()) === 1) return;
      await this.answer(here);
    }
    throw new Error(`the form does not end with ${button}`);
  }

  private async answer(here: Locator): Promise<void> {
    const kind = await here.evaluate((element) => {
      if (element instanceof HTMLSelectElement) return 'select';
      return element instanceof HTMLInputElement ? element.type : 'other';
    });
    if (kind === 'radio') {
      await this.press('ArrowDown');
      await this.press('ArrowUp');
      await expect(here).toBeChecked();
    }
    if (kind === 'select') await this.press('ArrowDown');
    if (kind === 'text') await this.type('Oma Inge');
    if (kind === 'tel') await this.type('02855 12345');
  }
}

/** In the page: whether the stop has a ring and is not covered (WCAG 2.4.7 and 2.4.11). */
function howItLooks(element: HTMLElement | SVGElement): string {
  // a card wears the ring of its link
  const ringed = [element, element.closest('article') ?? element].some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  const name = `${element.tagName} ${element.id} ${element.textContent.trim().slice(0, 40)}`;
  if (!ringed) return `no ring: ${name}`;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) return `out of sight: ${name}`;
  const middle = Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 1);
  const above = document.elementFromPoint((left + right) / 2, middle);
  const free = above !== null && (element.contains(above) || above.contains(element));
  return free ? 'seen' : `covered by ${above?.className ?? 'nothing'}: ${name}`;
}
