import { route, routes, type ParentConsent } from '@dabei/contracts';
import { parentConsentToken } from '@dabei/server/platform';
import type { Answer } from '@dabei/server/testing';
import { aCommunityDay, aShiftRole, aStoredShift, aYoungPerson } from '../testing/a-community-day';
import { aVolunteerTown, type VolunteerTown } from '../testing/a-volunteer-town';

describe('parents of a young volunteer', () => {
  let town: VolunteerTown;
  let shift: string;

  beforeAll(async () => {
    town = await aVolunteerTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.desk.empty();
    await town.desk.database.rows('delete from attempt');
    await town.desk.at('2027-08-20T08:00:00Z');
    const day = await aCommunityDay(town.desk.database);
    shift = await aStoredShift(town.desk.database, await aShiftRole(town.desk.database, day), [
      '10:00',
      '12:00',
    ]);
  });

  const { birthDate, parent } = aYoungPerson;
  const tokenOf = async (): Promise<string> => {
    const row = await town.desk.database.row<{ id: string }>('select id from volunteer');
    return parentConsentToken(town.sealer, row?.id ?? '');
  };
  const ask = (method: string, secret: string): Promise<Answer<ParentConsent>> =>
    town.desk.call(method, route(routes.parentConsent, { secret }));

  it('see the first name and the shifts, nothing else, and agree with one button', async () => {
    const own = await town.join({ name: 'Mia Geheim', birthDate, parent, phone: '02571 77' }, [
      shift,
    ]);
    const secret = await tokenOf();
    const { body, headers } = await ask('GET', secret);
    expect(body).toMatchObject({ firstName: 'Mia', given: false, youthUntil: '20:00' });
    expect(body.shifts).toEqual([
      {
        startsAt: '2027-09-19T08:00:00.000Z',
        endsAt: '2027-09-19T10:00:00.000Z',
        role: 'Spielstation',
        place: 'Wiese',
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Geheim|02571|2011|@/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect([(await ask('POST', secret)).status, (await ask('POST', secret)).status]).toEqual([
      204, 204,
    ]);
    expect((await ask('GET', secret)).body.given).toBe(true);
    expect((await town.page(own)).body.consent).toBe('given');
  });

  it('have no page where nobody is under age, nor with the volunteer’s own link', async () => {
    const own = await town.join({ name: 'Ada' }, [shift]);
    expect((await ask('GET', await tokenOf())).status).toBe(404);
    expect((await ask('POST', await tokenOf())).status).toBe(404);
    await town.desk.empty();
    expect((await ask('POST', own)).status).toBe(404);
  });

  it('cannot be stood in for by the young volunteer: its own link agrees to nothing', async () => {
    const own = await town.join({ name: 'Mia', birthDate, parent }, [shift]);
    expect((await ask('POST', own)).status).toBe(404);
    expect((await town.page(own)).body.consent).toBe('missing');
  });
});
