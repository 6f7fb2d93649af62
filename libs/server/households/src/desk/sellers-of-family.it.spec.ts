import { route, deskRoutes, routes } from '@dabei/contracts';
import { Accounts, createStaffAccount, sellerEmailKey } from '@dabei/server/platform';
import { aFamily, cookieOf } from '../testing/a-family';
import { aNumberOf, aSellerBefore } from '../testing/a-seller';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';

describe('who sold with the address before it was a family’s', () => {
  let town: RunningHouseholds;
  let desk = '';

  beforeAll(async () => {
    town = await startHouseholds();
    await town.at('2027-06-01T08:00:00Z');
    const [email, password] = ['kim@town.example', 'ein langes Passwort'];
    await createStaffAccount(town.databaseUrl, {
      email,
      password,
      name: 'Kim',
      bundles: ['office'],
    });
    const { headers } = await town.app
      .get(Accounts)
      .staff.api.signInEmail({ body: { email, password }, returnHeaders: true });
    desk = headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  });
  afterAll(() => town.stop());

  const protect = (id: string) =>
    town.call('POST', route(deskRoutes.deskFamilyProtection, { id }), desk, { protected: true });
  const hidden = (id: string) =>
    town.database.rows(
      `select x.id from (select id, seller_id from pitch_booking union all
         select id, seller_id from seller_number) x join seller s on s.id = x.seller_id
       join household h on h.id = s.household_id where h.protected and h.id = ? order by x.id`,
      [id],
    );

  it.each(['with', 'without'])(
    'is protected with the family, %s a seller of its own',
    async (own) => {
      const family = await aFamily(town.database);
      const before = await aSellerBefore(town, family.id, family.email ?? '');
      const number = await aNumberOf(town.database, before);
      if (own === 'without')
        await town.database.rows('delete from seller where household_id = ?', [family.id]);
      expect((await protect(family.id)).status).toBe(204);
      expect(await hidden(family.id)).toEqual([before.pitch, number].sort().map((id) => ({ id })));
      const told = 'select email_key, sealed from seller where household_id = ?';
      expect(await town.database.rows(told, [family.id])).toEqual([
        { email_key: null, sealed: null },
      ]);
      // the rules of the numbers find it by the address as before
      const key = 'select seller_key is not null as kept from seller_number where id = ?';
      expect(await town.database.rows(key, [number])).toEqual([{ kept: true }]);
    },
  );

  it('is protected, handed out and erased with both guardians’ numbers', async () => {
    const family = await aFamily(town.database);
    const second = `zweite-${family.email ?? ''}`;
    await town.database.rows(
      `insert into guardian (id, household_id, first_name, last_name, search_key, email, email_confirmed_at)
       values (gen_random_uuid(), ?, 'Bo', 'Muster', 'bo muster', ?, '2027-05-01')`,
      [family.id, second],
    );
    const one = await aSellerBefore(town, family.id, family.email ?? '');
    await town.database.rows('delete from seller where household_id = ?', [family.id]);
    const other = await aSellerBefore(town, family.id, second);
    const numbers = [
      await aNumberOf(town.database, one),
      await aNumberOf(town.database, { ...one, seller: other.seller }, 8),
    ];
    await protect(family.id);
    expect(await hidden(family.id)).toEqual(
      [one.pitch, other.pitch, ...numbers].sort().map((id) => ({ id })),
    );
    const cookie = await cookieOf(town.app, family);
    const { body } = await town.call('GET', routes.meExport, cookie);
    expect(body).toMatchObject({ sold: [{ numbers: [{ number: 7 }, { number: 8 }] }] });
    expect(JSON.stringify(body)).not.toContain('seller_key');
    await town.database.rows("update market set phase = 'over'");
    await town.database.rows(
      `insert into kept_number (number, seller_key, asked_on)
       select number, seller_key, '2027-05-08' from seller_number where id in (?, ?)`,
      numbers,
    );
    expect((await town.call('DELETE', routes.me, cookie, { confirm: true })).status).toBe(204);
    const left = 'select id from seller_number where id in (?, ?)';
    expect(await town.database.rows(left, numbers)).toEqual([]);
    expect(await town.database.rows('select number from kept_number')).toEqual([]);
  });

  it('is nobody’s while the address is not confirmed', async () => {
    const family = await aFamily(town.database);
    const { seller } = await aSellerBefore(town, family.id, family.email ?? '');
    const unproven = 'update guardian set email_confirmed_at = null where household_id = ?';
    await town.database.rows(unproven, [family.id]);
    await protect(family.id);
    expect(await hidden(family.id)).toEqual([]);
    expect(await town.database.row('select id from seller where id = ?', [seller])).toBeDefined();
  });

  it('keeps the account until pitch and number are given back, and goes with it', async () => {
    const family = await aFamily(town.database);
    const before = await aSellerBefore(town, family.id, family.email ?? '');
    const number = await aNumberOf(town.database, before);
    const cookie = await cookieOf(town.app, family);
    const leave = () => town.call('DELETE', routes.me, cookie, { confirm: true });
    const refused = { status: 409, body: { reason: 'has-pitches' } };
    expect(await leave()).toMatchObject(refused);
    const giveBack = (table: string, id: string) =>
      town.database.rows(`update ${table} set state = 'cancelled' where id = ?`, [id]);
    await giveBack('pitch_booking', before.pitch);
    expect(await leave()).toMatchObject(refused);
    // sold and not paid out: the money is the family's
    await town.database.rows(
      "update seller_number set state = 'settled', paid_out_on = null where id = ?",
      [number],
    );
    await town.database.rows("update market set phase = 'over'");
    expect(await leave()).toMatchObject(refused);
    await giveBack('seller_number', number);
    expect((await leave()).status).toBe(204);
    const gone = 'select id from seller where id = ? or household_id = ?';
    expect(await town.database.rows(gone, [before.seller, family.id])).toEqual([]);
    expect(
      await town.database.rows('select reason from audit_line where subject_id = ?', [
        before.pitch,
      ]),
    ).toEqual([{ reason: null }]);
  });

  it('takes no number with it that an address keeps which nobody has proven', async () => {
    const family = await aFamily(town.database);
    await town.database.rows(
      `insert into guardian (id, household_id, first_name, last_name, search_key, email)
       values (gen_random_uuid(), ?, 'Bo', 'Muster', 'bo muster', 'somebody.else@example.org')`,
      [family.id],
    );
    await town.database.rows(
      "insert into kept_number (number, seller_key, asked_on) values (17, ?, '2027-05-08')",
      [sellerEmailKey(town.sealer, 'somebody.else@example.org')],
    );
    const cookie = await cookieOf(town.app, family);
    expect((await town.call('DELETE', routes.me, cookie, { confirm: true })).status).toBe(204);
    expect(await town.database.rows('select number from kept_number')).toEqual([{ number: 17 }]);
  });
});
