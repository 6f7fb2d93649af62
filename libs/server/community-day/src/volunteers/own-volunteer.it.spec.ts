import { route, routes, type OwnVolunteer } from '@dabei/contracts';
import { volunteerFeedToken } from '@dabei/server/platform';
import {
  aCommunityDay,
  aShiftRole,
  aStoredShift,
  aYoungPerson,
  messagesTo,
} from '../testing/a-community-day';
import { aVolunteerTown, type VolunteerTown } from '../testing/a-volunteer-town';

describe('a volunteer’s own page', () => {
  let town: VolunteerTown;
  let day: string;
  let [morning, overlap, collides, evening] = ['', '', '', ''];

  beforeAll(async () => {
    town = await aVolunteerTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.desk.empty();
    await town.desk.database.rows('delete from attempt');
    await town.desk.at('2027-08-20T08:00:00Z');
    day = await aCommunityDay(town.desk.database);
    const games = await aShiftRole(town.desk.database, day);
    const grill = await aShiftRole(town.desk.database, day, {
      name: 'Grill',
      needsConfirmation: true,
    });
    const { database } = town.desk;
    morning = await aStoredShift(database, games, ['10:00', '12:00'], 1);
    overlap = await aStoredShift(database, grill, ['11:50', '13:00'], 1);
    collides = await aStoredShift(database, games, ['11:30', '13:00'], 1);
    evening = await aStoredShift(database, games, ['16:00', '17:00'], 1);
  });

  it('shows what one has, and every other shift with its answer: what fits first', async () => {
    const secret = await town.join({ name: 'Ada' }, [morning]);
    await town.join({ name: 'Ben' }, [evening]);
    const { body } = await town.page(secret);
    expect(body).toMatchObject({ name: 'Ada', consent: 'none', thanked: false });
    expect(body.signups).toMatchObject([{ shiftId: morning, state: 'taken', cancellable: true }]);
    expect(body.board).toEqual([
      { shiftId: overlap, answer: { outcome: 'asks', overlapMinutes: 10 } },
      { shiftId: evening, answer: { outcome: 'waits', ahead: 0 } },
      { shiftId: collides, answer: refused('collides', morning) },
    ]);
    expect(JSON.stringify(body)).not.toContain('Ben');
  });

  it('takes what fits, asks where the office confirms, refuses what collides', async () => {
    const secret = await town.join({ name: 'Ada' }, [morning]);
    expect((await town.take(secret, evening)).body.answer.outcome).toBe('free');
    expect((await town.take(secret, overlap)).body.answer.outcome).toBe('asks');
    expect((await town.take(secret, evening)).body.answer).toEqual(refused('already-yours'));
    expect((await town.take(secret, collides)).body.answer).toEqual(refused('collides', morning));
    const { body } = await town.page(secret);
    expect(body.signups.map(({ state }) => state)).toEqual(['taken', 'asked', 'taken']);
    const elsewhere = await aCommunityDay(town.desk.database, { slug: 'tag-des-spiels' });
    const other = await aShiftRole(town.desk.database, elsewhere);
    const theirs = await aStoredShift(town.desk.database, other, ['14:00', '15:00']);
    expect((await town.take(secret, theirs)).status).toBe(404);
  });

  it('gives back freely until the day is near, and takes again what is free', async () => {
    const secret = await town.join({ name: 'Ada' }, [morning]);
    expect((await town.giveBack(secret, morning)).status).toBe(204);
    expect((await town.giveBack(secret, morning)).status).toBe(204);
    expect((await town.take(secret, morning)).body.answer.outcome).toBe('free');
    await town.desk.at('2027-09-12T18:01:00Z');
    const late = await town.desk.call<{ reason: string }>(
      'POST',
      route(routes.ownSignupCancel, {
        secret,
        id: (await town.page(secret)).body.signups.at(-1)?.id ?? '',
      }),
    );
    expect([late.status, late.body.reason]).toEqual([409, 'shift-only-through-office']);
    const { signups } = (await town.page(secret)).body;
    expect(signups.map(({ state, cancellable }) => [state, cancellable])).toEqual([
      ['cancelled', false],
      ['taken', false],
    ]);
  });

  it('is nobody else’s: another link, another’s shift, a link before the code', async () => {
    const [ada, ben] = [
      await town.join({ name: 'Ada' }, [morning]),
      await town.join({ name: 'Ben' }, [evening]),
    ];
    const { signups } = (await town.page(ben)).body;
    const address = route(routes.ownSignupCancel, { secret: ada, id: signups[0]?.id ?? '' });
    expect((await town.desk.call('POST', address)).status).toBe(404);
    const row = await town.desk.database.row<{ id: string }>('select id from volunteer limit 1');
    // the calendar's link opens the calendar and nothing else
    for (const wrong of [`${ada.slice(0, -1)}x`, volunteerFeedToken(town.sealer, row?.id ?? '', 1)])
      expect((await town.page(wrong)).status).toBe(404);
    await town.desk.database.rows('update volunteer set proven_at = null');
    expect((await town.page(ada)).status).toBe(404);
  });

  it('renews the link to its calendar: the one before is dead', async () => {
    const secret = await town.join({ name: 'Ada' }, [morning]);
    const { feed } = (await town.page(secret)).body;
    const renew = route(routes.ownVolunteerFeedRenew, { secret });
    const renewed = await town.desk.call<OwnVolunteer>('POST', renew);
    expect(renewed.status).toBe(200);
    expect(renewed.body.feed).not.toBe(feed);
    expect((await town.page(secret)).body.feed).toBe(renewed.body.feed);
    const row = await town.desk.database.row<{ id: string }>('select id from volunteer');
    expect(renewed.body.feed).toContain(volunteerFeedToken(town.sealer, row?.id ?? '', 2));
  });

  it('is stored in no browser', async () => {
    const secret = await town.join({ name: 'Ada' }, [morning]);
    const { headers } = await town.page(secret);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('asks the parents again as long as they have not answered', async () => {
    const { birthDate, parent } = aYoungPerson;
    const secret = await town.join({ name: 'Mia', birthDate, parent }, [morning]);
    const { body } = await town.page(secret);
    expect(body).toMatchObject({ consent: 'missing', parentEmail: 'alex@example.org' });
    const again = route(routes.ownConsentMail, { secret });
    expect((await town.desk.call('POST', again)).status).toBe(204);
    const asked = async () =>
      (await messagesTo(town.desk.database)).filter(
        ({ message }) => message === 'volunteer-consent',
      );
    expect(await asked()).toHaveLength(2);
    await town.desk.database.rows(
      `update volunteer set consent_at = created_at, consent_by = 'paper'`,
    );
    expect((await town.desk.call('POST', again)).status).toBe(204);
    expect(await asked()).toHaveLength(2);
    expect((await town.page(secret)).body).toMatchObject({ consent: 'given', parentEmail: null });
  });
});

const refused = (reason: string, withShift: string | null = null) => ({
  outcome: 'refused',
  reason,
  withShift,
  opensAt: null,
});
