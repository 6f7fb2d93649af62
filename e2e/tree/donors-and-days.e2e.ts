import { expect, test } from '@playwright/test';
import {
  claimed,
  deskRoutes,
  routes,
  route,
  type ClaimConfirmed,
  type GiftLooked,
  type GiftPurchases,
} from '@dabei/contracts';
import { TreeTown } from '../support/tree-town';

let tree: TreeTown;
/** Two promise a gift and let their day pass; then gifts are taken in. */
test.beforeAll(async () => {
  test.setTimeout(180_000);
  tree = await TreeTown.start();
  for (const words of ['Bausteine', 'Ein Ball', 'Ein Puzzle', 'Ein Buch'])
    await tree.enter(words.replace('Ein ', 'Kind '), words);
  await tree.on(6);
  await tree.advance();
  await tree.publish(4);
  await tree.on(7);
  expect(await promise(1, 'nie@example.org')).toEqual([1]);
  expect(await promise(4, 'spaet@example.org')).toEqual([4]);
  await tree.until(16);
  await tree.advance();
});
test.afterAll(() => tree.town.stop());

const post = async <T>(path: string, body: object): Promise<T> => {
  const answer = await fetch(tree.town.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} ${String(answer.status)} ${await answer.text()}`);
  return (await answer.json()) as T;
};

/** Promised online with the code of the mail; null where somebody else was faster. */
async function promise(number: number, email: string): Promise<number[] | null> {
  const order = { campaign: tree.slug, numbers: [number], email };
  const code = await tree.town.mailbox.codeTo(email);
  const { basketId } = claimed.parse(await post(routes.treeClaims, order));
  if (basketId === null) return null;
  await tree.town.runDue();
  const typed = await post<ClaimConfirmed>(routes.treeClaimCode, { basketId, code: await code() });
  return typed.outcome === 'promised' ? typed.numbers : null;
}

/** Exactly these subjects, in this order. */
const expectMails = (email: string, subjects: RegExp[]): Promise<void> =>
  expect
    .poll(async () => (await tree.town.mailbox.to(email)).map(({ subject }) => subject))
    .toEqual(subjects.map((subject): unknown => expect.stringMatching(subject)));

const untilTheEnd = (number: number): RegExp[] =>
  [
    'Noch nicht fertig: Code für den Wunsch Nr. N',
    'Danke! Sie erfüllen den Wunsch Nr. N',
    'Bitte bis .+: Geschenk Nr. N',
    'Wir warten noch: Geschenk Nr. N',
    'Beendet: Ihre Zusage für Wunsch Nr. N',
  ].map((subject) => new RegExp(`^${subject.replace(/N$/, String(number))}$`));

test('@wish-tree one who comes late: the desk asks whose it is, thanks the first and tells the second', async () => {
  expect(await promise(4, 'zweite@example.org')).toEqual([4]);
  const office = await tree.as('Büro');
  const looked = await office.post<GiftLooked>(deskRoutes.giftLook, { code: '4' });
  const intake = { wishId: looked.wish?.id, version: looked.wish?.version, place: 'C1' };
  expect(looked).toMatchObject({ outcome: 'accept', asksWhose: true });
  expect(looked.promises.map(({ holds }) => holds).sort()).toEqual([false, true]);
  await expect(office.post(deskRoutes.giftIntake, intake)).rejects.toThrow('whose-gift');

  const late = looked.promises.find(({ holds }) => !holds);
  await office.post(deskRoutes.giftIntake, { ...intake, pledgeId: late?.pledgeId });
  expect((await tree.states())[4]).toBe('stored');
  await tree.on(17);
  await expectMails('spaet@example.org', [
    ...untilTheEnd(4),
    /^Ihr Geschenk Nr\. 4 ist angekommen\. Danke\.$/,
  ]);
  await expectMails('zweite@example.org', [
    ...untilTheEnd(4).slice(0, 2),
    /^Wunsch Nr\. 4: Ein Geschenk ist schon da$/,
  ]);
});

test('@wish-tree a donor who never comes: reminded, then somebody else may, then the office buys', async () => {
  await expectMails('nie@example.org', untilTheEnd(1));
  expect((await tree.states())[1]).toBe('published');
  expect((await tree.shown())[1]).toBe('open');

  expect(await promise(1, 'auchnie@example.org')).toEqual([1]);
  await tree.until(23);
  expect((await tree.states())[1]).toBe('to-buy');
  const lead = await tree.as('Leitung');
  await lead.post(deskRoutes.deskPotDonation, { cents: 5000, name: 'Kim Beispiel' });
  const { purchases } = await lead.get<GiftPurchases>(deskRoutes.deskPurchases);
  const toBuy = purchases.find(({ wish }) => wish.number === 1);
  const path = route(deskRoutes.deskPurchase, { id: toBuy?.wish.id ?? '' });
  await lead.post(path, { version: toBuy?.wish.version, cents: 2400 });
  expect(await tree.take(1, 'A1')).toBe('put-away');
  expect((await tree.states())[1]).toBe('stored');
});

test('@wish-tree two bring the same number: one gift goes to it, the other lies aside for another child', async () => {
  const office = await tree.as('Büro');
  expect(await tree.take(2, 'B1')).toBe('accept');
  expect(await tree.take(2, 'B2')).toBe('second-gift');
  const [{ id } = { id: '' }] = await tree.sql<{ id: string }>(
    'select w.id from tree_wish w join tree_campaign k on k.id = w.campaign_id where k.slug = $1 and w.number = 2',
    [tree.slug],
  );
  const aside = { wishId: id, problem: 'second-gift', place: 'Tisch 1' };
  const { giftId } = await office.post<{ giftId: string }>(deskRoutes.giftAside, aside);
  await office.post(route(deskRoutes.giftUse, { id: giftId }), { number: 3, place: 'B3' });
  expect(await tree.states()).toMatchObject({ 2: 'stored', 3: 'stored' });
});
