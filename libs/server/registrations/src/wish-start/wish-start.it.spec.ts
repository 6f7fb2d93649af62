import type { WishStart } from '@dabei/contracts';
import { startContext, type RunningContext } from '@dabei/server/testing';
import { ConfirmBaskets } from '../confirm/confirm-baskets';
import { PlaceLock } from '../places/place-lock';
import { ReleaseExpiredHolds } from '../places/release-expired-holds';
import { PressBasket } from '../press/press-basket';
import { WriteLine } from '../press/write-line';
import { Town } from '../testing/a-town';
import { staff } from '../testing/scene';
import { AddWishingChild } from './add-wishing-child';
import { StartWishing } from './start-wishing';
import { StartWishingFamily } from './start-wishing-family';

let running: RunningContext;
let town: Town;
beforeAll(async () => {
  running = await startContext({
    providers: [
      PlaceLock,
      ReleaseExpiredHolds,
      PressBasket,
      WriteLine,
      ConfirmBaskets,
      StartWishing,
      AddWishingChild,
      StartWishingFamily,
    ],
  });
  town = new Town(running.database);
});
afterAll(() => running.stop());
beforeEach(() => running.at('2027-05-05T10:00:00Z'));

async function aWishCampaign(): Promise<{ id: string; slug: string }> {
  const id = await town.aCampaign({ phase: 'wishing' });
  await running.database.rows(
    `update campaign set wishes_open_at = '2027-05-02T06:00:00Z', wishes_close_at = '2027-05-12T16:00:00Z'
     where id = ?`,
    [id],
  );
  return { id, slug: `c-${id}` };
}
const request = (email: string): WishStart => ({
  guardian: {
    firstName: 'Ada',
    lastName: 'Muster',
    email,
    phone: '02855 123',
    resident: true,
    language: 'de',
  },
  children: [{ key: 'a', firstName: 'Mia', lastName: 'Muster', birthDate: '2018-03-01' }],
});
const start = (slug: string, email: string) =>
  running.app.get(StartWishing).start(slug, request(email), '127.0.0.1');
const confirm = (email: string, at = '2027-05-05T10:05:00Z') =>
  running.database.transact((em) =>
    running.app.get(ConfirmBaskets).confirm(em, email, `account-${email}`, new Date(at)),
  );
const households = (email: string) =>
  running.database.rows<{ id: string; state: string; children: number }>(
    `select h.id, h.state, (select count(*)::int from child c where c.household_id = h.id) as children
     from household h where exists (select 1 from guardian g where g.household_id = h.id
       and lower(g.email) = ?)`,
    [email],
  );
const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      const { code, details } = error as { code?: string; details?: { reason?: string } };
      return details?.reason ?? code;
    },
  );

describe('a family nobody knows begins to wish', () => {
  it('is provisional until the code is typed, and then real', async () => {
    const { slug } = await aWishCampaign();
    const { confirmBy } = await start(slug, 'neu@example.org');
    expect(confirmBy).toMatch(/^2027-05-05T11:00:00/);
    expect(await households('neu@example.org')).toMatchObject([
      { state: 'provisional', children: 1 },
    ]);
    const [message] = await running.database.rows<{ kind: string }>(
      `select o.kind from outbox o join basket b on b.id::text = o.payload->>'basketId'
       where b.guardian_email = 'neu@example.org'`,
    );
    expect(message?.kind).toBe('basket-decided');
    await confirm('neu@example.org');
    expect(await households('neu@example.org')).toMatchObject([{ state: 'active', children: 1 }]);
    const confirmed = await running.database.rows(
      `select 1 from outbox o join basket b on b.id::text = o.payload->>'basketId'
       where b.guardian_email = 'neu@example.org' and o.kind = 'basket-confirmed'`,
    );
    expect(confirmed).toEqual([]);
  });

  it('also when the code is typed late: nothing was held that could have run out', async () => {
    const { slug } = await aWishCampaign();
    await start(slug, 'spaet@example.org');
    await confirm('spaet@example.org', '2027-05-05T18:00:00Z');
    expect(await households('spaet@example.org')).toMatchObject([{ state: 'active' }]);
  });

  it('joins the household it has; the same child stays one', async () => {
    const { slug } = await aWishCampaign();
    await start(slug, 'zweimal@example.org');
    await start(slug, 'zweimal@example.org');
    await confirm('zweimal@example.org');
    expect(await households('zweimal@example.org')).toMatchObject([
      { state: 'active', children: 1 },
    ]);
  });

  it('is asked for nothing before and after, and not endlessly', async () => {
    const { slug } = await aWishCampaign();
    await running.at('2027-05-12T16:00:00Z');
    expect(await codeOf(start(slug, 'zu-spaet@example.org'))).toBe('wishing-is-over');
    expect(await codeOf(start('gibt-es-nicht', 'wo@example.org'))).toBe('not-found');
    await running.at('2027-05-05T10:00:00Z');
    for (let tried = 0; tried < 6; tried += 1) await start(slug, 'oft@example.org');
    expect(await codeOf(start(slug, 'oft@example.org'))).toBe('too-many-attempts');
  });
});

describe('children are added', () => {
  const mia = { key: 'a', firstName: 'Lea', lastName: 'Muster', birthDate: '2019-03-01' };

  it('by the signed-in family, each once', async () => {
    const { slug } = await aWishCampaign();
    const family = await town.aHousehold();
    const add = () => running.app.get(AddWishingChild).add(slug, family.id, mia);
    const [first, second] = await Promise.all([add(), add()]);
    expect(first.childId).toBe(second.childId);
    const other = await town.aHousehold();
    const [childId = ''] = family.childIds;
    const stolen = running.app.get(AddWishingChild).add(slug, other.id, { key: 'a', childId });
    expect(await codeOf(stolen)).toBe('not-found');
  });

  it('by the office for a family without e-mail, also after the deadline', async () => {
    const { slug } = await aWishCampaign();
    await running.at('2027-05-13T08:00:00Z');
    const guardian = { ...request('').guardian, email: null };
    const made = await running.app
      .get(StartWishingFamily)
      .start(slug, { household: { guardian, contactBy: 'letter' }, children: [mia] }, staff);
    expect(made.childIds).toHaveLength(1);
    const known = await running.app
      .get(StartWishingFamily)
      .start(slug, { household: { householdId: made.householdId }, children: [mia] }, staff);
    expect(known).toEqual(made);
  });
});
