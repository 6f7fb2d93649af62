import { expect, test } from '@playwright/test';
import { aCrowd } from '../support/crowd';
import { cancelOwn, press, signIn } from '../support/family-client';
import { ownTown } from '../support/own-town';

const linkIn = (text: string): string => /https?:\/\/\S+\/angebot\/\S+/.exec(text)?.[0] ?? '';

test('@holiday a place becomes free: offered, not answered, offered to the next, taken', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const town = await ownTown();
  try {
    await town.moveClock('2027-06-01T10:00:00Z');
    const crowd = await aCrowd(town.stack.databaseUrl, town.dataDir, { families: 3, places: 1 });
    const [first, second, third] = crowd.families;
    if (!first || !second || !third) throw new Error('three families are needed');
    const cookies = [];
    for (const family of crowd.families) {
      const cookie = await signIn(town.url, family);
      await press(town.url, cookie, crowd.eventId, family.childId);
      cookies.push(cookie);
    }
    await cancelOwn(town.url, cookies[0] ?? '', crowd.eventId);
    await town.runDue();

    const offer = await town.mailbox.waitFor(second.email, /Platz/);
    await page.goto(linkIn(offer.text));
    const yes = page.getByRole('button', { name: 'Ja, nehmen' });
    const no = page.getByRole('button', { name: 'Nein, danke' });
    await expect(yes).toBeVisible();
    const [yesBox, noBox] = [await yes.boundingBox(), await no.boundingBox()];
    expect(Math.abs((yesBox?.height ?? 0) - (noBox?.height ?? 1))).toBeLessThan(2);
    expect(Math.abs((yesBox?.width ?? 0) - (noBox?.width ?? 1))).toBeLessThan(40);

    await town.moveClock('2027-06-04T10:00:00Z');
    await town.runDue();
    await town.mailbox.waitFor(second.email, /abgelaufen|Frist|nicht/i);
    await page.reload();
    await expect(page.getByText('Die Frist ist vorbei.')).toBeVisible();

    const next = await town.mailbox.waitFor(third.email, /Platz ist frei|Ein Platz/);
    await page.goto(linkIn(next.text));
    await page.getByRole('button', { name: 'Ja, nehmen' }).click();
    await expect(page.getByText(/hat den Platz/)).toBeVisible();
    await town.runDue();
    const mails = await town.mailbox.to(third.email);
    expect(mails.length).toBe(3);
  } finally {
    await town.stop();
  }
});
