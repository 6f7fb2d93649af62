import { expect, test } from '@playwright/test';
import { Mailbox } from '../support/mailbox';
import { ownName } from '../support/own-name';
import { enterByPhone, eventsWithRoom } from '../support/phone-entry';
import { signInAtDesk, staffOf } from '../support/staff';

test.use({ viewport: { width: 1280, height: 800 } });

test('@desk the office writes to the families of an event, and each hears it once', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(90_000);
  const last = ownName();
  const subject = `Neuer Treffpunkt ${last.replace('Öztürk-', '')}`;
  const staff = staffOf(process.env['E2E_DATA_DIR'] ?? '', 'Büro');
  const taken = ({ availability }: { availability: { capacity: number; free: number } | null }) =>
    (availability?.capacity ?? 0) - (availability?.free ?? 0);
  const [event] = (await eventsWithRoom(1)).toSorted((a, b) => taken(b) - taken(a));
  if (!event) throw new Error('the demo town has no event with a free place');
  await signInAtDesk(page, baseURL ?? '', staff);
  await enterByPhone(page, event, { first: 'Marit', last, children: ['Jonte'], by: 'am Telefon' });

  await page.goto('/desk/nachrichten');
  await page.getByRole('button', { name: 'Nachricht schreiben' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nachricht schreiben' })).toBeVisible();
  await page.getByLabel('Gruppe', { exact: true }).selectOption({
    label: 'Familien der angemeldeten Kinder',
  });
  await page.getByLabel('Veranstaltung', { exact: true }).selectOption(event.id);
  await page.getByRole('button', { name: 'Gruppe dazunehmen' }).click();
  const reach = page.getByText(/\d+ Famili.*: \d+ Mails?, \d+ Briefe?/);
  await expect(reach).toBeVisible();
  const mails = Number(/: (\d+) Mail/.exec((await reach.textContent()) ?? '')?.[1]);
  await page.getByLabel('Betreff', { exact: true }).fill(subject);
  await page.getByLabel('Nachricht', { exact: true }).fill('Wir treffen uns {{unsinn}} am Hafen.');
  await expect(page.getByText(/Das kann niemand einsetzen/)).toBeVisible();
  await page.getByLabel('Nachricht', { exact: true }).fill('Wir treffen uns am Hafen.');
  await expect(page.getByText('Alles gesichert')).toBeVisible();
  await expect(page.getByRole('region', { name: 'So kommt es an' })).toContainText('am Hafen');

  await page.getByRole('button', { name: 'Probe an mich schicken' }).click();
  const trial = await new Mailbox().waitFor(staff.email, new RegExp(subject));
  expect(trial.text).toContain('am Hafen');
  await page.getByRole('button', { name: 'Jetzt verschicken' }).click();
  await expect(page.getByRole('heading', { name: 'Ist verschickt' })).toBeVisible({
    timeout: 30_000,
  });
  const about = async () =>
    (await new Mailbox().all()).filter(
      (mail) => mail.subject.includes(subject) && mail.to[0]?.address !== staff.email,
    );
  await expect.poll(async () => (await about()).length, { timeout: 30_000 }).toBe(mails);
  const addresses = (await about()).map(({ to }) => to[0]?.address);
  expect(new Set(addresses).size).toBe(addresses.length);
  await page.reload();
  await expect(page.getByRole('row', { name: new RegExp(`${last}.*(Brief|Anruf)`) })).toBeVisible();
});
