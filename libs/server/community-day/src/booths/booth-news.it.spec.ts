import { deskRoutes, route, type BoothNews, type BoothTold } from '@dabei/contracts';
import { sealText } from '@dabei/server/platform';
import { aBoothCall, aBoothPlace, aStoredBooth } from '../testing/a-booth-call';
import { aBoothTown, boothMessages, boothSlug, type BoothTown } from '../testing/a-booth-town';
import { aCommunityDay } from '../testing/a-community-day';
import type { Ask } from '../testing/a-community-desk';

describe('what booths and acts are told', () => {
  let town: BoothTown;
  let office: Ask;
  let day: string;
  let booth: string;

  beforeAll(async () => {
    town = await aBoothTown();
    office = await town.desk.as('office');
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.desk.empty();
    await town.desk.at('2027-09-01T08:00:00Z');
    const { database } = town.desk;
    day = await aCommunityDay(database);
    await aBoothCall(database, day);
    const placeId = await aBoothPlace(database, day, '12');
    booth = await aStoredBooth(database, day, { state: 'placed', placeId });
    await database.rows(`update booth set set_up_at = '07:30'`);
  });

  const act = async (changes: { boothId?: string; email?: string }): Promise<string> => {
    const { database, config } = town.desk;
    const contact = { name: 'Chor', email: changes.email ?? null, phone: '0221 1' };
    const { sealed, keyId } = sealText(config.keyring, JSON.stringify(contact));
    const own = changes.boothId === undefined;
    const [row] = await database.rows<{ id: string }>(
      `insert into stage_act (day_id, title, minutes, position, booth_id, sealed, key_id, created_at)
       values (?, 'Auftritt', 20, (select count(*) from stage_act), ?, ?, ?, '2027-08-01T08:00:00Z') returning id`,
      [day, changes.boothId ?? null, own ? sealed : null, own ? keyId : null],
    );
    return row?.id ?? '';
  };
  const address = route(deskRoutes.deskBoothNews, { slug: boothSlug });
  const read = async (): Promise<BoothNews['concerned']> =>
    (await office<BoothNews>('GET', address)).body.concerned;
  const tell = async (...ids: string[]): Promise<BoothTold> =>
    (await office<BoothTold>('POST', address, { ids })).body;
  const messages = () => boothMessages(town.desk);

  it('are told once, exactly those that were shown, and again when something changes', async () => {
    const [song, phone] = [await act({ boothId: booth }), await act({})];
    expect(await read()).toMatchObject([
      { id: booth, what: 'booth', before: null, after: '12, 07:30', byPhone: false },
      { id: song, what: 'act', association: 'Turnverein', before: null, after: '11:00' },
      { id: phone, association: 'Chor', after: '11:30', byPhone: true, phone: '0221 1' },
    ]);
    expect((await town.page(town.secretOf(booth))).body.place).toBeNull();
    expect(await tell(booth, song)).toEqual({ mails: 2, calls: 0 });
    expect(await tell(booth, song)).toEqual({ mails: 0, calls: 0 });
    expect(await tell(phone)).toEqual({ mails: 0, calls: 1 });
    expect(await messages()).toEqual([
      { message: 'act-news', id: song },
      { message: 'booth-news place', id: booth },
    ]);
    const page = await town.page(town.secretOf(booth));
    expect(page.body).toMatchObject({
      place: { number: '12', setUpAt: '07:30' },
      acts: [{ id: song, startsAt: '2027-09-19T09:00:00.000Z' }],
      infoPack: true,
    });
    expect(page.body.ticketQr).toContain('<svg');
    await town.desk.database.rows(`update booth_place set number = '13'`);
    expect(await read()).toMatchObject([{ before: '12, 07:30', after: '13, 07:30' }]);
    // until it is told the page says what was said
    expect((await town.page(town.secretOf(booth))).body.place?.number).toBe('12');
  });

  it('are told once though two desks press at once', async () => {
    const both = await Promise.all([tell(booth), tell(booth)]);
    expect(both.map(({ mails }) => mails).sort()).toEqual([0, 1]);
    expect(await messages()).toHaveLength(1);
  });

  it('hear nothing more of their place on a day that is called off', async () => {
    await town.desk.database.rows('update community_day set called_off_at = now()');
    const refused = await office('POST', address, { ids: [booth] });
    expect(refused.body).toMatchObject({ reason: 'booth-called-off' });
  });
});
