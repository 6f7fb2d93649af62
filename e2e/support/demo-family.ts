import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { Mailbox } from './mailbox';

const demoFamily = 'familie@dabei.example';

let signedIn: Awaited<ReturnType<BrowserContext['cookies']>> | null = null;

/** The demo family: one place offered, one on the waiting list, two confirmed. One code serves all. */
export async function enterAsDemoFamily(page: Page): Promise<void> {
  signedIn ??= await signInWithCode(page);
  await page.context().addCookies(signedIn);
}

async function signInWithCode(page: Page): Promise<NonNullable<typeof signedIn>> {
  const code = await new Mailbox().codeTo(demoFamily);
  await page.request.post('/api/sign-in/code', { data: { email: demoFamily, language: 'de' } });
  const data = { email: demoFamily, code: await code() };
  const answer = await page.request.post('/api/sign-in/verify', { data });
  if (!answer.ok()) throw new Error(`the code was answered with ${String(answer.status())}`);
  return page.context().cookies();
}

/** The way to the offer as it stands in its mail; the secret is derived from the offer's id. */
export async function demoOfferPath(page: Page): Promise<string> {
  const me = (await (await page.request.get('/api/me')).json()) as {
    registrations: { offer: { id: string } | null }[];
  };
  const id = me.registrations.find(({ offer }) => offer !== null)?.offer?.id ?? '';
  const secrets = readFileSync(join(process.env['E2E_DATA_DIR'] ?? '', 'secrets.json'), 'utf8');
  const { SESSION_SECRET } = JSON.parse(secrets) as { SESSION_SECRET: string };
  const token = createHmac('sha256', SESSION_SECRET).update(`offer:${id}`).digest('hex');
  return `/angebot/${token}`;
}
