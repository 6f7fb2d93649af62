import {
  campaignSettings,
  deskRoutes,
  routes,
  streetsPreview,
  streetsView,
} from '@dabei/contracts';
import { aDesk, type Desk } from '../testing/a-desk';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';

const file = (...lines: string[]): Buffer => Buffer.from(['Straße;Stadtteil', ...lines].join('\n'));

describe('the street list of the town', () => {
  let catalog: RunningCatalog;
  let office: Desk;

  beforeAll(async () => {
    catalog = await startCatalog();
    await catalog.at('2027-03-01T10:00:00Z');
    office = await aDesk(catalog, 'office');
  });
  afterAll(() => catalog.stop());

  const replace = (content: Buffer) => office('PUT', deskRoutes.streets, content);
  const lines = () =>
    catalog.database.rows<{ details: { streets: number; derived: number } }>(
      "select details from audit_line where action = 'street-list-replaced' order by at",
    );

  it('is looked at first: nothing is written', async () => {
    const answer = await office(
      'POST',
      `${deskRoutes.streetsPreview}?name=liste.csv`,
      file('Am Deich;Spellen', 'Am Deich;Möllen'),
    );
    const preview = streetsPreview.parse(await answer.json());
    expect(preview).toMatchObject({ streets: 1, before: 0, problems: [{ row: 3 }] });
    expect(await catalog.database.rows('select 1 from street_district')).toEqual([]);
  });

  it('is replaced as a whole, with a line in the log, or not at all', async () => {
    await replace(file('Am Deich;Spellen', 'Lindenstraße;Voerde-Mitte'));
    const answer = await replace(file('Marktplatz;Möllen', 'Lindenstr.;Voerde-Mitte'));
    expect(streetsView.parse(await answer.json())).toEqual({
      streets: 2,
      changedAt: expect.stringMatching(/^2027-03-01T10:0/) as string,
      districts: [
        { name: 'Möllen', streets: 1 },
        { name: 'Voerde-Mitte', streets: 1 },
      ],
    });
    expect((await replace(file('Marktplatz;Spellen', ';Möllen'))).status).toBe(409);
    expect((await replace(file())).status).toBe(400);
    expect(await lines()).toMatchObject([{ details: { streets: 2 } }, { details: { streets: 2 } }]);
    const csv = await (await office('GET', deskRoutes.streetsFile)).text();
    expect(csv).toBe('Straße;Stadtteil\r\nLindenstr.;Voerde-Mitte\r\nMarktplatz;Möllen\r\n');
  });

  it('belongs to who may change settings', async () => {
    const organiser = await aDesk(catalog, 'evaluator');
    for (const [method, path] of [
      ['GET', deskRoutes.streets],
      ['PUT', deskRoutes.streets],
      ['POST', deskRoutes.streetsPreview],
      ['GET', deskRoutes.streetsFile],
    ] as const)
      expect((await organiser(method, path)).status).toBe(403);
  });

  it('says of running campaigns in which part of the town known families live', async () => {
    const { rows, database } = catalog;
    const answerIn = async (phase: string, street: string, district: string | null) => {
      const campaign = await rows.aCampaign({ phase, statistics_asked: '{district}' });
      const event = await rows.anEvent(campaign.id);
      const quota = await rows.aQuota(campaign.id, [event.id]);
      const registration = await rows.aRegistration(event.id, quota);
      await database.rows(
        `update household set street = ?, resident = true
         where id = (select household_id from registration where id = ?)`,
        [street, registration],
      );
      await database.rows(
        `insert into statistics_answer (campaign_id, child_id, district, answered_at)
         select ?, child_id, ?, now() from registration where id = ?`,
        [campaign.id, district, registration],
      );
      return campaign.id;
    };
    const open = await answerIn('open', 'Am Deich 4', null);
    const said = await answerIn('open', 'Am Deich 4', 'Möllen');
    const over = await answerIn('done', 'Am Deich 4', null);
    const strange = await answerIn('open', 'Fernweg 1', null);
    await replace(file('Am Deich;Spellen'));
    const found = await database.rows<{ id: string; district: string | null }>(
      'select campaign_id as id, district from statistics_answer',
    );
    const of = (id: string) => found.find((one) => one.id === id)?.district;
    expect([open, said, over, strange].map(of)).toEqual(['Spellen', 'Möllen', null, null]);
    expect((await lines()).at(-1)?.details.derived).toBe(1);
  });

  it('is needed by a question the settings switch on, which everybody then sees', async () => {
    const { slug } = await catalog.rows.aCampaign();
    const address = `${deskRoutes.deskCampaign}?campaign=${slug}`;
    const before = campaignSettings.parse(await (await office('GET', address)).json());
    expect(before.statisticsAsked).toEqual([]);
    await office('PUT', address, { ...before, statisticsAsked: ['sex', 'district'] });
    const seen = await catalog.get(`${routes.programme}?campaign=${slug}`);
    expect(await seen.json()).toMatchObject({ campaign: { statisticsAsked: ['sex', 'district'] } });
    expect(
      await catalog.database.rows(
        "select details from audit_line where action = 'statistics-asked-changed'",
      ),
    ).toEqual([{ details: { sex: true, firstTime: false, district: true } }]);
    const wrong = { ...before, version: before.version + 1, statisticsAsked: ['religion'] };
    expect((await office('PUT', address, wrong)).status).toBe(422);
  });
});
