import type { StaffCaller } from '@dabei/server/platform';
import { startFigures, type RunningFigures } from '../testing/start-figures';
import { PublishReport } from './publish-report';
import { ReportQueries } from './report-queries';

const lead: StaffCaller = {
  accountId: 'lead',
  name: 'Leitung',
  email: 'l@example.org',
  bundles: ['lead'],
  secondFactor: true,
  organisationIds: [],
  companionOf: [],
  sessionId: 'session',
  renewed: [],
  permissions: ['desk:campaign'],
};

describe('the report for everybody', () => {
  let running: RunningFigures;

  beforeAll(async () => {
    running = await startFigures();
    await running.at('2027-09-01T10:00:00Z');
  });
  afterAll(() => running.stop());

  const publish = (slug: string) => running.app.get(PublishReport).publish(slug, lead);
  const report = (slug: string) => running.app.get(ReportQueries).report(slug);

  it('is rounded to five, from ten upwards', async () => {
    const { town } = running;
    const { id, slug } = await town.aCampaign('done');
    const event = await town.anEvent(id);
    for (let child = 0; child < 13; child += 1) await town.aChild(event);
    for (let child = 0; child < 9; child += 1) await town.aChild(event, { born: '2010-03-01' });
    await publish(slug);
    expect(await report(slug)).toMatchObject({
      events: 1,
      capacity: 30,
      children: 20,
      byAge: [
        { band: 'under-6', children: null },
        { band: '6-9', children: 15 },
        { band: '10-13', children: null },
        { band: '14-17', children: null },
        { band: 'adult', children: null },
      ],
    });
  });

  it('is made once: a child that comes later changes no number, also when published again', async () => {
    const { town, database } = running;
    const { id, slug } = await town.aCampaign('done');
    const event = await town.anEvent(id);
    for (let child = 0; child < 12; child += 1) await town.aChild(event);
    await publish(slug);
    const first = await report(slug);
    await town.aChild(event);
    await publish(slug);
    expect(await report(slug)).toEqual(first);
    expect(first.children).toBe(10);
    const lines = await database.rows(
      "select 1 from audit_line where action = 'report-published' and details ->> 'campaign' = ?",
      [id],
    );
    expect(lines).toHaveLength(1);
  });

  it('waits for the end of the campaign, and does not exist before', async () => {
    const { slug } = await running.town.aCampaign('running');
    await expect(publish(slug)).rejects.toMatchObject({
      details: { reason: 'report-needs-done' },
    });
    await expect(report(slug)).rejects.toMatchObject({ code: 'not-found' });
  });
});
