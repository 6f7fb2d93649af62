import type { Page } from '@playwright/test';
import { Mailbox } from './mailbox';

export interface WalkingFamily {
  child: { first: string; last: string; birth: [day: string, month: string, year: string] };
  guardian: { first: string; last: string; email: string; phone: string };
}

/** The screens of a registration one after the other, in any language: it reads no words. */
export class RegistrationWalk {
  private email = '';
  private code: (() => Promise<string>) | null = null;

  constructor(
    private readonly page: Page,
    private readonly base = '/de',
  ) {}

  async choose(campaign: string, slug: string): Promise<void> {
    await this.page.goto(`${this.base}/programm/${campaign}/${slug}`);
    const button = this.page.locator('main dabei-choose-button button').first();
    await button.click();
    await this.page.locator('main button[aria-pressed="true"]').first().waitFor();
  }

  async toWho(): Promise<void> {
    await this.page.goto(`${this.base}/anmelden`);
    await this.page.locator('#child-1-first').waitFor();
  }

  async fillWho({ child, guardian }: WalkingFamily): Promise<void> {
    const fields = {
      'child-1-first': child.first,
      'child-1-last': child.last,
      'child-1-birth-day': child.birth[0],
      'child-1-birth-month': child.birth[1],
      'child-1-birth-year': child.birth[2],
      'guardian-first': guardian.first,
      'guardian-last': guardian.last,
      'guardian-email': guardian.email,
      'guardian-phone': guardian.phone,
    };
    this.email = guardian.email;
    for (const [id, text] of Object.entries(fields)) await this.page.locator(`#${id}`).fill(text);
    await this.page.locator('dabei-guardian-fields input[type="radio"]').first().check();
  }

  async next(): Promise<void> {
    await this.page.locator('main form button[type="submit"]').click();
  }

  async toQuestions(): Promise<void> {
    await this.next();
    await this.page.waitForURL(/\/anmelden\/(fragen|pruefen)$/);
  }

  get asked(): boolean {
    return this.page.url().endsWith('/fragen');
  }

  /** The first answer of every question, and something in every field that needs it. */
  async answer(): Promise<void> {
    if (!this.asked) return;
    const main = this.page.locator('main');
    for (const group of await main.locator('[role="radiogroup"]').all()) {
      await group.locator('input[type="radio"]').first().check();
    }
    for (const select of await main.locator('select:visible').all())
      await select.selectOption({ index: 1 });
    for (const field of await main.locator('input:not([type="radio"], [type="checkbox"])').all()) {
      const isPhone = (await field.getAttribute('type')) === 'tel';
      if ((await field.inputValue()) === '') await field.fill(isPhone ? '02855 12345' : 'Oma Inge');
    }
  }

  async toCheck(): Promise<void> {
    if (this.asked) await this.next();
    await this.page.waitForURL(/\/anmelden\/pruefen$/);
    await this.page.locator('main button.press').waitFor();
  }

  async press(): Promise<void> {
    this.code = await new Mailbox().codeTo(this.email);
    await this.page.locator('main button.press').click();
    await this.page.waitForURL(/\/anmelden\/code$/);
    await this.page.locator('#code').waitFor();
  }

  async enterCode(): Promise<void> {
    await this.page.locator('#code').fill((await this.code?.()) ?? '');
    await this.next();
    await this.page.waitForURL(/\/anmelden\/fertig$/);
    await this.page.locator('main h1').waitFor();
  }
}
