import { routes, type SignedIn } from '@dabei/contracts';
import { sellerEmailKey } from '@dabei/server/platform';
import { aFamily, cookieOf } from '../testing/a-family';
import { aPitchOf } from '../testing/a-pitch';
import { dump } from '../testing/dump';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';

const markers = {
  firstName: 'Xenomarka',
  lastName: 'Ypsimarka',
  email: 'markermail@example.org',
  phone: '02855 987654',
  street: 'Markergasse 9',
};
const child = { firstName: 'Kindmarka', birthDate: '2017-04-13' };
const trace = /marka|markermail|987654|markergasse|2017-04-13/i;

describe('leaving', () => {
  let town: RunningHouseholds;

  beforeAll(async () => {
    town = await startHouseholds();
    await town.at('2027-08-01T08:00:00Z');
  });
  afterAll(() => town.stop());

  const aPast = async (householdId: string, childId: string, day = '2027-07-20', email = '') => {
    const event = await town.season.anEvent({ startsAt: `${day}T08:00:00Z` });
    const id = await town.season.aRegistration({
      householdId,
      childId,
      eventId: event.id,
      state: 'attended',
      email,
    });
    await town.season.anAnswer(id, 'health', { text: 'Nussallergie-Marka' }, town.sealer);
    return id;
  };
  const leave = (cookie: string, body: unknown = { confirm: true }) =>
    town.call('DELETE', routes.me, cookie, body);

  it('is not deleted while it still has places', async () => {
    const family = await aFamily(town.database);
    const event = await town.season.anEvent({ startsAt: '2027-08-20T08:00:00Z' });
    await town.season.aRegistration({
      householdId: family.id,
      childId: family.childIds[0] ?? '',
      eventId: event.id,
      state: 'waiting',
      rank: 1,
    });
    const cookie = await cookieOf(town.app, family);
    expect(await leave(cookie)).toMatchObject({ status: 409, body: { reason: 'has-places' } });
    expect(await leave(cookie, {})).toMatchObject({ status: 422 });
    expect((await town.call('GET', routes.me, cookie)).status).toBe(200);
  });

  it.each(['confirmed', 'waiting', 'offered', 'arrived'])(
    'is not deleted while it has a pitch that is %s: the next one would never be asked',
    async (state) => {
      const family = await aFamily(town.database);
      const pitch = await aPitchOf(town.database, family.id, { state });
      const cookie = await cookieOf(town.app, family);
      expect(await leave(cookie)).toMatchObject({ status: 409, body: { reason: 'has-pitches' } });
      await town.database.rows("update pitch_booking set state = 'cancelled' where id = ?", [
        pitch,
      ]);
      expect((await leave(cookie)).status).toBe(204);
    },
  );

  it('leaves nothing that says who it was, in any table', async () => {
    const family = await aFamily(town.database, { ...markers, children: [child] });
    const [childId = ''] = family.childIds;
    const registrationId = await aPast(family.id, childId, '2027-07-20', markers.email);
    await town.call('POST', routes.sendCode, undefined, { email: markers.email });
    await town.database.rows(
      `insert into idempotency_key (caller, key, body_hash, status, answer, created_at)
       values (?, 'k', '', 200, ?, '2027-07-01')`,
      [`email:${markers.email}`, JSON.stringify({ codeSentTo: markers.email })],
    );
    await town.database.rows(
      `insert into idempotency_key (caller, key, body_hash, status, answer, created_at)
       values (?, 'k', '', 200, '{"by": "markermail"}', '2027-07-01')`,
      [`seller:${sellerEmailKey(town.sealer, markers.email)}`],
    );
    await aPitchOf(town.database, family.id, { heldOn: '2027-07-03' });
    await town.database.rows(
      "update registration set override_reason = 'Frau Ypsimarka rief an' where id = ?",
      [registrationId],
    );
    await town.database.rows(
      `insert into feedback (id, about, body, reply_to, created_at, erase_on)
       values (uuidv7(), 'other', 'Danke', ?, '2027-07-01', '2028-01-01')`,
      [markers.email],
    );
    const cookie = await cookieOf(town.app, family);
    expect(await dump(town.database)).toMatch(trace);
    const { status, cookie: after } = await leave(cookie);
    expect({ status, after }).toEqual({ status: 204, after: '' });
    const lines = (await dump(town.database)).split('\n').filter((line) => trace.test(line));
    expect(lines).toEqual([]);
    expect((await town.call<SignedIn>('GET', routes.session, cookie)).body.family).toBeNull();
    expect(
      await town.database.row('select state, child_id from registration where id = ?', [
        registrationId,
      ]),
    ).toEqual({ state: 'attended', child_id: childId });
    expect(
      await town.database.row('select birth_date::text as born from child where id = ?', [childId]),
    ).toEqual({ born: '2017-01-01' });
  });

  it('leaves the child with the other guardian, without the places of the first', async () => {
    const first = await aFamily(town.database);
    const [childId = ''] = first.childIds;
    const second = await aFamily(town.database, { children: [] });
    await town.database.rows("insert into child_link values (?, ?, '2027-06-01')", [
      childId,
      second.id,
    ]);
    const ofFirst = await aPast(first.id, childId);
    const ofSecond = await aPast(second.id, childId, '2027-07-21');
    expect((await leave(await cookieOf(town.app, first))).status).toBe(204);
    const me = await town.call('GET', routes.me, await cookieOf(town.app, second));
    expect(me.body).toMatchObject({
      children: [{ id: childId, firstName: 'Mia' }],
      registrations: [{ id: ofSecond, childFirstName: 'Mia' }],
    });
    const left = await town.database.row<{ child_id: string; first_name: string }>(
      'select r.child_id, c.first_name from registration r join child c on c.id = r.child_id where r.id = ?',
      [ofFirst],
    );
    expect(left?.child_id).not.toBe(childId);
    expect(left?.first_name).toBe('');
  });

  it('leaves the child also where the other guardian has entered it already', async () => {
    const first = await aFamily(town.database);
    const [childId = ''] = first.childIds;
    const second = await aFamily(town.database);
    await town.database.rows("insert into child_link values (?, ?, '2027-06-01')", [
      childId,
      second.id,
    ]);
    expect((await leave(await cookieOf(town.app, first))).status).toBe(204);
    const me = await town.call('GET', routes.me, await cookieOf(town.app, second));
    expect(me.body).toMatchObject({ children: [{ firstName: 'Mia' }, { firstName: 'Mia' }] });
  });
});
