import { route, deskRoutes, routes, type FamilyPage, type ProofPreview } from '@dabei/contracts';
import { Accounts, createStaffAccount, secretHash } from '@dabei/server/platform';
import { aFamily, cookieOf, type Family } from '../testing/a-family';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';

let town: RunningHouseholds;
let desk = '';

async function signIn(email: string, bundles: string[]): Promise<string> {
  const password = 'ein langes Passwort';
  await createStaffAccount(town.databaseUrl, { email, password, name: 'Kim', bundles });
  const { headers } = await town.app
    .get(Accounts)
    .staff.api.signInEmail({ body: { email, password }, returnHeaders: true });
  return headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

beforeAll(async () => {
  town = await startHouseholds();
  await town.at('2027-06-01T08:00:00Z');
  desk = await signIn('kim@town.example', ['office']);
});
afterAll(() => town.stop());

const page = async ({ id }: { id: string }) =>
  (await town.call<FamilyPage>('GET', route(deskRoutes.deskFamily, { id }), desk)).body;
const post = <T>(pattern: string, { id }: Family, body: unknown) =>
  town.call<T>('POST', pattern.replace(':id', id), desk, body);
const lines = (id: string) =>
  town.database.rows<{ action: string; reason: string | null; details: unknown }>(
    'select action, reason, details from audit_line where subject_id = ? order by at, id',
    [id],
  );
async function aPricedPlace(family: Family, child = 0, startsAt = '2027-07-20T08:00:00Z') {
  const { season, database } = town;
  const { id: eventId } = await season.anEvent({ startsAt });
  await database.rows(
    'update event set price_cents = 1200, price_reduced_cents = 400 where id = ?',
    [eventId],
  );
  const id = await season.aRegistration({
    householdId: family.id,
    childId: family.childIds[child] ?? '',
    eventId,
    state: 'confirmed',
  });
  await database.rows(
    "update registration set amount_cents = 1200, amount_rule = 'full' where id = ?",
    [id],
  );
  return id;
}
const priceOf = async (id: string) =>
  town.database.row<{ amount_cents: number; reduced_fee: boolean }>(
    'select amount_cents, reduced_fee from registration where id = ?',
    [id],
  );

describe('a family at the desk', () => {
  it('is there for the office and nobody else', async () => {
    const family = await aFamily(town.database);
    const address = route(deskRoutes.deskFamily, { id: family.id });
    const own = await cookieOf(town.app, family);
    const status = async (cookie?: string) => (await town.call('GET', address, cookie)).status;
    expect(await status()).toBe(401);
    expect(await status(own)).toBe(401);
    for (const bundle of ['organiser', 'companion', 'evaluator', 'operator']) {
      expect(await status(await signIn(`${bundle}@club.example`, [bundle]))).toBe(403);
    }
    expect(await status(desk)).toBe(200);
    const other = route(deskRoutes.deskFamily, { id: family.childIds[0] ?? '' });
    expect((await town.call('GET', other, desk)).status).toBe(404);
  });

  it('shows what was sent, and what did not arrive', async () => {
    const family = await aFamily(town.database);
    await town.database.rows(
      `insert into mail (dedupe_key, purpose, household_id, to_address, state, failure, due_at, message_id, created_at)
       values (?, 'reminder', ?, 'x@example.org', 'failed', '550', now(), ?, now()),
              (?, 'reminder', ?, null, 'skipped', null, now(), ?, now())`,
      [`a${family.id}`, family.id, `a${family.id}`, `b${family.id}`, family.id, `b${family.id}`],
    );
    const { mails } = await page(family);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ state: 'failed', failure: '550', toAddress: 'x@example.org' });
  });

  it('changes how it is reached; an old address opens nothing any more', async () => {
    const family = await aFamily(town.database);
    const own = await cookieOf(town.app, family);
    const { version, guardians } = await page(family);
    const contact = {
      version,
      firstName: 'Ada',
      lastName: 'Neu',
      email: 'neu@example.org',
      phone: '02855 1234',
      contactBy: 'letter',
      street: null,
      postcode: null,
      town: null,
      resident: true,
      language: 'en',
    };
    const address = route(deskRoutes.deskFamilyContact, { id: family.id });
    const put = (body: object) => town.call('PUT', address, desk, body);
    expect((await put(contact)).status).toBe(422);
    const moved = { ...contact, street: 'Allee 1', postcode: '46562', town: 'Voerde' };
    expect((await put(moved)).status).toBe(204);
    expect((await put(moved)).status).toBe(409);
    expect(guardians[0]?.emailConfirmed).toBe(true);
    expect(await page(family)).toMatchObject({
      contactBy: 'letter',
      language: 'en',
      street: 'Allee 1',
      guardians: [{ lastName: 'Neu', email: 'neu@example.org', emailConfirmed: false }],
    });
    expect((await town.call('GET', routes.me, own)).status).toBe(401);
    const other = await aFamily(town.database);
    const taken = { ...moved, version: (await page(family)).version, email: other.email };
    expect((await put(taken)).status).toBe(409);
  });

  it('corrects a birth date past an age limit only with a reason', async () => {
    const family = await aFamily(town.database);
    const place = await aPricedPlace(family);
    await town.database.rows(
      'update event set age_min = 8 where id = (select event_id from registration where id = ?)',
      [place],
    );
    const [child = ''] = family.childIds;
    const address = route(deskRoutes.deskFamilyChild, { id: family.id, child });
    const change = { firstName: 'Mia', lastName: 'Muster', birthDate: '2021-03-01' };
    const put = (body: object) => town.call<{ reason?: string }>('PUT', address, desk, body);
    expect((await put(change)).body.reason).toBe('too-young');
    expect((await put({ ...change, reason: 'Geschwisterkind der Betreuung' })).status).toBe(204);
    expect((await page(family)).children[0]?.birthDate).toBe('2021-03-01');
    expect(await lines(family.id)).toMatchObject([
      { action: 'child-changed', reason: 'Geschwisterkind der Betreuung' },
    ]);
  });
});

describe('"Nachweis gesehen"', () => {
  it('shows the sums first and then changes what is open, forward only', async () => {
    const family = await aFamily(town.database, {
      children: [{ firstName: 'Mia' }, { firstName: 'Ben' }],
    });
    const open = await aPricedPlace(family);
    const past = await aPricedPlace(family, 0, '2027-05-20T08:00:00Z');
    const late = await aPricedPlace(family, 0, '2027-12-20T08:00:00Z');
    const paid = await aPricedPlace(family, 1, '2027-07-21T08:00:00Z');
    await town.database.rows("update registration set paid_on = '2027-05-30' where id = ?", [paid]);
    const until = { until: '2027-08-31' };
    const preview = await post<ProofPreview>(deskRoutes.deskFamilyProofPreview, family, until);
    expect(preview.body).toMatchObject({
      changes: [{ registrationId: open, beforeCents: 1200, afterCents: 400 }],
      beforeCents: 1200,
      afterCents: 400,
      paid: 1,
    });
    expect(await priceOf(open)).toMatchObject({ amount_cents: 1200 });

    expect((await post(deskRoutes.deskFamilyProof, family, until)).status).toBe(204);
    expect(await priceOf(open)).toEqual({ amount_cents: 400, reduced_fee: true });
    for (const kept of [past, late, paid]) {
      expect(await priceOf(kept)).toEqual({ amount_cents: 1200, reduced_fee: false });
    }
    expect((await page(family)).proof).toEqual({ seenOn: '2027-06-01', until: '2027-08-31' });

    await post(deskRoutes.deskFamilyProof, family, { until: null });
    expect(await priceOf(open)).toEqual({ amount_cents: 400, reduced_fee: true });
    expect((await page(family)).proof).toEqual({ seenOn: null, until: null });
    expect((await lines(family.id)).map(({ action }) => action)).toEqual([
      'proof-seen',
      'proof-withdrawn',
    ]);
    const { status } = await post(deskRoutes.deskFamilyProof, family, { until: '2027-05-31' });
    expect(status).toBe(422);
  });
});

describe('the protection mark', () => {
  it('ends feeds and waiting letters, and nobody is added', async () => {
    const family = await aFamily(town.database);
    const own = await cookieOf(town.app, family);
    await town.database.rows('update household set feed_secret_hash = ? where id = ?', [
      secretHash(family.id),
      family.id,
    ]);
    await town.database.rows(
      `insert into letter (dedupe_key, household_id, purpose, sealed, key_id, state, created_at)
       values (?, ?, 'reminder', 'x', 'k', 'due', now())`,
      [family.id, family.id],
    );
    const { status } = await post(deskRoutes.deskFamilyProtection, family, { protected: true });
    expect(status).toBe(204);
    const { protected: marked, letters } = await page(family);
    expect({ marked, state: letters[0]?.state }).toEqual({ marked: true, state: 'void' });
    expect(
      await town.database.row('select feed_secret_hash from household where id = ?', [family.id]),
    ).toEqual({ feed_secret_hash: null });
    const added = await town.call<{ reason?: string }>('POST', routes.meSecondGuardian, own, {
      childIds: family.childIds,
      email: 'zweite@example.org',
      firstName: 'Zwei',
      lastName: 'Te',
    });
    expect(added.body.reason).toBe('protected');
  });

  it('takes back a letter that was sent as well: its batch can be printed again', async () => {
    const family = await aFamily(town.database);
    await town.database.rows(
      `insert into letter (dedupe_key, household_id, purpose, sealed, key_id, state, batch_id, created_at)
       values (?, ?, 'reminder', 'x', 'k', 'sent', gen_random_uuid(), now())`,
      [family.id, family.id],
    );
    await post(deskRoutes.deskFamilyProtection, family, { protected: true });
    const letter = 'select state, sealed, batch_id from letter where household_id = ?';
    expect(await town.database.row(letter, [family.id])).toEqual({
      state: 'void',
      sealed: null,
      batch_id: null,
    });
  });

  it('is nobody’s duplicate', async () => {
    const pair = await Promise.all(
      [1, 2].map(() => aFamily(town.database, { lastName: 'Doppelt', phone: '+4928559' })),
    );
    const [one, other] = pair as [Family, Family];
    const duplicates = async () =>
      (
        await town.call<{ householdId: string; because: string[] }[]>(
          'GET',
          route(deskRoutes.deskDuplicates, { id: one.id }),
          desk,
        )
      ).body;
    expect(await duplicates()).toMatchObject([
      { householdId: other.id, because: ['child', 'guardian', 'phone'] },
    ]);
    await post(deskRoutes.deskFamilyProtection, other, { protected: true });
    expect(await duplicates()).toEqual([]);
  });
});
