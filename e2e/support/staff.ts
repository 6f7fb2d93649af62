import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface DemoSignIn {
  who: string;
  how: string;
}

export type StaffWho =
  | 'Leitung'
  | 'Büro'
  | 'Veranstalter'
  | 'Auswertung'
  | 'Technik'
  | 'Beratungsstelle'
  | 'Namensstelle';

/** E-mail address and password of somebody of the demo town's office. */
export function staffOf(dataDir: string, who: StaffWho): { email: string; password: string } {
  const signIns = JSON.parse(
    readFileSync(join(dataDir, 'demo-sign-ins.json'), 'utf8'),
  ) as DemoSignIn[];
  const [email = '', password = ''] =
    signIns.find((entry) => entry.who === who)?.how.split(' / ') ?? [];
  return { email, password };
}

export interface StaffSecrets {
  email: string;
  password: string;
}

/** Through the door of the desk with a password; what comes after it is up to the journey. */
export async function passTheDoor(page: Page, url: string, staff: StaffSecrets): Promise<void> {
  await page.goto(`${url}/desk/anmelden`);
  await page.getByLabel(/E-Mail/).fill(staff.email);
  await page.getByRole('textbox', { name: 'Passwort' }).fill(staff.password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
}

/** Signs in and waits for the heading of the first page: that of the office, unless another is named. */
export async function signInAtDesk(
  page: Page,
  url: string,
  staff: StaffSecrets,
  first: string | RegExp = /Heute/,
): Promise<void> {
  await passTheDoor(page, url, staff);
  await page.getByRole('heading', { level: 1, name: first }).waitFor();
}
