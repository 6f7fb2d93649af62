import { deskRoutes, route, routes } from '@dabei/contracts';
import { Sealer, boothArrivalCodeOf, boothToken } from '@dabei/server/platform';
import { pdfPictures, pdfWords } from '@dabei/server/testing/pdf';
import {
  aBoothCall,
  aBoothPlace,
  aPowerConnection,
  aStoredBooth,
  storedEmailKey,
} from '../testing/a-booth-call';
import { aCommunityDay } from '../testing/a-community-day';
import { aCommunityDesk, type Ask, type CommunityDesk } from '../testing/a-community-desk';

const slug = 'weltkindertag-2027';
const papers = [
  deskRoutes.deskInfoPack,
  deskRoutes.deskRunningOrder,
  deskRoutes.deskBoothSheet,
  deskRoutes.deskDayFolder,
];

describe('papers of a community day, fetched', () => {
  let desk: CommunityDesk;
  let office: Ask;
  let sealer: Sealer;
  let dayId: string;
  let places: string[];
  const fetched = async (path: string, by?: Ask) => {
    const response = await fetch(desk.origin + path, { headers: { cookie: by?.cookie ?? '' } });
    const body = Buffer.from(await response.arrayBuffer());
    const { status, headers } = response;
    return { status, type: headers.get('content-type'), cache: headers.get('cache-control'), body };
  };
  const words = async (path: string, by?: Ask): Promise<string> => {
    const { status, body } = await fetched(path, by);
    expect(status).toBe(200);
    return (await pdfWords(body)).replaceAll(/\s+/g, ' ');
  };
  const at = (address: string): string => route(address, { slug });
  const own = (boothId: string): string =>
    route(routes.ownBoothInfoPack, {
      secret: boothToken(sealer, boothId, storedEmailKey(boothId)),
    });
  const told = (boothId: string, number: string) =>
    desk.database.rows('update booth set told = ?::jsonb where id = ?', [
      JSON.stringify({ number, setUpAt: '07:30' }),
      boothId,
    ]);
  const placed = async (of: Parameters<typeof aStoredBooth>[2] = {}): Promise<string> => {
    const [placeId = ''] = places;
    return aStoredBooth(desk.database, dayId, { state: 'placed', placeId, ...of });
  };

  beforeAll(async () => {
    desk = await aCommunityDesk();
    office = await desk.as('office');
    sealer = desk.app.get(Sealer);
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.empty();
    dayId = await aCommunityDay(desk.database);
    await aBoothCall(desk.database, dayId);
    places = [];
    for (const number of ['12', '13']) places.push(await aBoothPlace(desk.database, dayId, number));
  });

  it('the info pack behind the own link, in the language that is read there, and kept by nobody', async () => {
    const boothId = await placed();
    await told(boothId, '12');
    const { status, type, cache, body } = await fetched(own(boothId));
    expect([status, type, cache]).toEqual([200, 'application/pdf', 'private, no-store']);
    const [welcome] = await pdfPictures(body);
    expect(welcome?.codeIn({ x: 400, y: 60, width: 180, height: 220 })).toBe(
      boothArrivalCodeOf(sealer, boothId),
    );
    expect(await words(own(boothId))).toContain('Für Turnverein');
    expect(await words(own(boothId))).toContain('Zelt am Brunnen');
    await desk.database.rows("update booth set language = 'en'");
    expect(await words(own(boothId))).toContain('For Turnverein');
  }, 60_000);

  it('the info pack says what was told: not where it stands meanwhile, not who answers for it', async () => {
    const boothId = await placed();
    expect(await words(own(boothId))).toContain('schreiben wir Ihnen noch');
    await told(boothId, '13');
    const text = await words(own(boothId));
    expect(text).toContain('Ihr Platz 13');
    expect(text).not.toMatch(/Kim Beispiel|0221 12345/);
  }, 60_000);

  it('the info pack is nobody else’s, and nothing before it is accepted or after the storm', async () => {
    const boothId = await placed();
    const waiting = await aStoredBooth(desk.database, dayId, { state: 'waiting' });
    const guessed = own(boothId).replace(/.(?=\/info)/, (sign) => (sign === '0' ? '1' : '0'));
    for (const path of [own(waiting), guessed]) expect((await fetched(path)).status).toBe(404);
    await desk.database.rows("update community_day set called_off_at = '2027-09-19'");
    expect((await fetched(own(boothId))).status).toBe(404);
  });

  it('the booth list has who answers, what it draws and where; that it was taken along is written down', async () => {
    const connectionId = await aPowerConnection(desk.database, dayId, 'V1');
    await placed({
      connectionId,
      needs: { power: { watts: 2000, connector: 'schuko' } },
      contact: { phone: '02855 998877' },
    });
    await aStoredBooth(desk.database, dayId, { state: 'accepted', association: 'Ohne Platz' });
    const text = await words(at(deskRoutes.deskBoothSheet), office);
    for (const said of ['Turnverein', 'Kim Beispiel', '02855 998877', 'V1: 2.000 W von 5.000 W'])
      expect(text).toContain(said);
    expect(text).not.toContain('Ohne Platz');
    const lines = await desk.database.rows(
      "select details from audit_line where action = 'community-list-printed'",
    );
    expect(lines).toEqual([{ details: { paper: 'booths', people: 1 } }]);
  }, 60_000);

  it('the folder carries the acts with whom to call, the running order on the wall does not', async () => {
    const boothId = await placed();
    await desk.database.rows(
      `insert into stage_act (day_id, title, minutes, position, booth_id, created_at)
       values (?, 'Kinderchor', 20, 1, ?, '2027-07-01')`,
      [dayId, boothId],
    );
    const wall = await words(at(deskRoutes.deskRunningOrder), office);
    expect(wall).toContain('11–11:20 Uhr Kinderchor');
    expect(wall).not.toContain('Kim Beispiel');
    const folder = await words(at(deskRoutes.deskDayFolder), office);
    for (const said of ['Kinderchor', 'Kim Beispiel', 'Einsatzliste', 'Platzplan', 'Armbänder'])
      expect(folder).toContain(said);
  }, 60_000);

  it('are for who works on the day, and of a day that has a call', async () => {
    for (const bundle of ['organiser', 'gift-helper']) {
      const stranger = await desk.as(bundle);
      for (const path of papers) expect((await fetched(at(path), stranger)).status).toBe(403);
    }
    for (const path of papers) expect((await fetched(at(path))).status).toBe(401);
    await desk.database.rows('delete from booth_call');
    for (const path of papers) expect((await fetched(at(path), office)).status).toBe(404);
  }, 60_000);
});
