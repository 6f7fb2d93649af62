import type { Locator, Page } from '@playwright/test';

/** One thumb on a phone: counts what it has to type or tick, and the screens it sees. */
export class Thumb {
  inputs = 0;
  readonly screens = new Set<string>();

  constructor(readonly page: Page) {}

  async type(
    label: string | RegExp,
    text: string,
    within: Page | Locator = this.page,
  ): Promise<void> {
    this.inputs += 1;
    await within.getByLabel(label, { exact: typeof label === 'string' }).fill(text);
  }

  async tick(choice: Locator): Promise<void> {
    this.inputs += 1;
    await choice.check();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
  }

  /** Arrived on a screen: its heading is there. */
  async sees(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    this.screens.add(String(heading));
  }
}
