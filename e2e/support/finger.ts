import type { CDPSession, Page } from '@playwright/test';

/** A finger on the glass, as the browser itself hears it: pressed, moved, let go. */
export class Finger {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async on(page: Page): Promise<Finger> {
    return new Finger(page, await page.context().newCDPSession(page));
  }

  async drag(from: { x: number; y: number }, toY: number): Promise<void> {
    const steps = 8;
    await this.touch('touchStart', from);
    for (let step = 1; step <= steps; step += 1) {
      await this.touch('touchMove', { x: from.x, y: from.y + ((toY - from.y) * step) / steps });
      await this.page.waitForTimeout(30);
    }
    await this.session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  private async touch(
    type: 'touchStart' | 'touchMove',
    at: { x: number; y: number },
  ): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints: [at] });
  }
}
