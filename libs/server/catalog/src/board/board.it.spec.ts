import { planningBoard, route, deskRoutes, type PlanningBoard } from '@dabei/contracts';
import { aDesk, type Desk } from '../testing/a-desk';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';

let catalog: RunningCatalog;
let office: Desk;
let campaign: { id: string; slug: string };
beforeAll(async () => {
  catalog = await startCatalog();
  office = await aDesk(catalog, 'office');
  campaign = await catalog.rows.aCampaign();
});
afterAll(() => catalog.stop());

const board = async (): Promise<PlanningBoard> => {
  const answer = await office('GET', route(deskRoutes.planningBoard, { slug: campaign.slug }));
  return planningBoard.parse(await answer.json());
};

describe('the board of a season', () => {
  it('hangs every event into its column and says what is planned twice', async () => {
    const add = (title: string, more: Record<string, unknown> = {}) =>
      catalog.rows.anEvent(campaign.id, { title, ...more });
    const climbing = await add('Klettern', { place: 'Turnhalle Süd' });
    const circus = await add('Zirkus', { place: 'turnhalle sued', status: 'draft' });
    await add('Malen', { status: 'draft', review: 'submitted', place: 'Atelier' });
    await add('Kochen', { status: 'draft', review: 'returned', place: 'Küche' });
    const off = await add('Fällt aus', { status: 'cancelled', place: 'Turnhalle Süd' });
    const dancing = await add('Tanzen', { place: 'Aula' });
    await catalog.rows.insert(
      'staff',
      {
        account_id: 'bo',
        name: 'Bo Muster',
        email: 'bo@example.org',
        bundles: '{companion}',
        created_at: '2027-01-01T00:00:00Z',
      },
      'account_id',
    );
    for (const { id } of [climbing, dancing])
      await catalog.rows.insert('companion', {
        id: crypto.randomUUID(),
        event_id: id,
        account_id: 'bo',
        created_at: '2027-01-01T00:00:00Z',
      });
    const { events, clashes } = await board();
    const columns = Object.fromEntries(events.map(({ title, column }) => [title, column]));
    expect(columns).toEqual({
      Klettern: 'published',
      Zirkus: 'draft',
      Malen: 'submitted',
      Kochen: 'returned',
      'Fällt aus': 'cancelled',
      Tanzen: 'published',
    });
    const said = clashes.map(({ kind, subject, events: both }) => [
      kind,
      subject.toLowerCase(),
      both.map(({ title }) => title).sort(),
    ]);
    expect(said).toHaveLength(2);
    expect(said).toContainEqual(['companion', 'bo muster', ['Klettern', 'Tanzen']]);
    expect(said.find(([kind]) => kind === 'place')?.[2]).toEqual(['Klettern', 'Zirkus']);
    expect(JSON.stringify(clashes)).not.toContain(off.id);
    expect(events.find(({ id }) => id === climbing.id)).toMatchObject({ companions: 1 });
    expect(circus.id).not.toBe('');
  });

  it("is the office's alone", async () => {
    const address = route(deskRoutes.planningBoard, { slug: campaign.slug });
    const evaluator = await aDesk(catalog, 'evaluator');
    expect((await evaluator('GET', address)).status).toBe(403);
    expect((await catalog.get(address)).status).toBe(401);
    expect(
      (await office('GET', route(deskRoutes.planningBoard, { slug: 'gibt-es-nicht' }))).status,
    ).toBe(404);
  });
});
