import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface DemoSignIn {
  who: string;
  how: string;
}

/** E-mail address and password of somebody of the demo town's office. */
export function staffOf(
  dataDir: string,
  who: 'Leitung' | 'Büro',
): { email: string; password: string } {
  const signIns = JSON.parse(
    readFileSync(join(dataDir, 'demo-sign-ins.json'), 'utf8'),
  ) as DemoSignIn[];
  const [email = '', password = ''] =
    signIns.find((entry) => entry.who === who)?.how.split(' / ') ?? [];
  return { email, password };
}

export async function signInAtDesk(
  page: Page,
  url: string,
  staff: { email: string; password: string },
): Promise<void> {
  await page.goto(`${url}/desk`);
  await page.getByLabel(/E-Mail/).fill(staff.email);
  await page.getByRole('textbox', { name: 'Passwort' }).fill(staff.password);
  await page.getByRole('button', { name: /Anmelden/ }).click();
  await page.getByRole('heading', { level: 1, name: /Heute/ }).waitFor();
}
