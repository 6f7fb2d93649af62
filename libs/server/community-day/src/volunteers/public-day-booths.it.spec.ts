import { route, routes, type PublicCommunityDay } from '@dabei/contracts';
import { aBoothCall } from '../testing/a-booth-call';
import { aBoothTown, boothSlug, type BoothTown } from '../testing/a-booth-town';
import { aCommunityDay } from '../testing/a-community-day';

describe('the page of a community day', () => {
  let town: BoothTown;
  beforeAll(async () => {
    town = await aBoothTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(() => town.desk.empty());

  const boothsUntil = async (now: string): Promise<string | null> => {
    await town.desk.at(now);
    const address = route(routes.publicCommunityDay, { slug: boothSlug });
    return (await town.desk.call<PublicCommunityDay>('GET', address)).body.boothsUntil;
  };

  it('leads associations to the call while it is open, and only then', async () => {
    const day = await aCommunityDay(town.desk.database);
    expect(await boothsUntil('2027-06-01T08:00:00Z')).toBeNull();
    await aBoothCall(town.desk.database, day);
    expect(await boothsUntil('2027-05-01T06:59:59Z')).toBeNull();
    expect(await boothsUntil('2027-05-01T07:00:00Z')).toBe('2027-07-31T22:00:00.000Z');
    expect(await boothsUntil('2027-07-31T22:00:00Z')).toBeNull();
    await town.desk.database.rows(
      'update community_day set called_off_at = ?, called_off_words = ?',
      ['2027-06-01T08:00:00Z', 'Sturm'],
    );
    expect(await boothsUntil('2027-06-01T08:00:01Z')).toBeNull();
  });
});
