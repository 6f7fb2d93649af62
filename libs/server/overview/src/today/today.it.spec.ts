import { permissionsOf, type Need } from '@dabei/contracts';
import { startOverview, type RunningOverview } from '../testing/start-overview';

const office = permissionsOf({ bundles: ['office'], secondFactor: true });

describe('what needs the office today', () => {
  let running: RunningOverview;
  const needs = async (permissions = office): Promise<Need[]> =>
    (await running.today.today(permissions)).needs;
  const kind = async (wanted: string): Promise<Need | undefined> =>
    (await needs()).find((need) => need.kind === wanted);

  beforeAll(async () => {
    running = await startOverview();
    await running.at('2027-06-10T08:00:00Z');
  });
  afterAll(() => running.stop());

  it('is nothing in a quiet town', async () => {
    expect(await running.today.today(office)).toEqual({ needs: [], tasks: [] });
  });

  it('names each thing with its event, its date and its number', async () => {
    const { town, database } = running;
    const campaign = await town.aCampaign({ closes_at: new Date('2027-06-14T10:00:00Z') });
    await town.aCampaign({ phase: 'draft', opens_at: new Date('2027-06-12T08:00:00Z') });
    const small = await town.anEvent(campaign, {
      title: 'Töpfern',
      startsAt: '2027-06-12T08:00:00Z',
      minimum_places: 3,
      minimum_decided_on: '2027-06-10',
    });
    const full = await town.anEvent(campaign, { title: 'Floß bauen', capacity: 1 });
    const ada = { firstName: 'Ada', lastName: 'Muster' };
    await town.aRegistration(await town.aFamily(ada), small);
    await town.aRegistration(await town.aFamily(ada), full);
    for (let waiting = 0; waiting < 5; waiting += 1)
      await town.aRegistration(await town.aFamily(ada), full, 'waiting');
    const held = await town.anEvent(campaign, { title: 'Zirkus', capacity: 9 });
    await town.aRegistration(await town.aFamily(ada), held, 'held');
    await town.anOrganisation('Schützen', { seal_until: '2027-06-20' });
    await town.anEvent(campaign, { title: 'Neues', status: 'draft', review: 'submitted' });
    const soon = await town.anEvent(campaign, {
      title: 'Bootsfahrt',
      startsAt: '2027-06-20T08:00:00Z',
      capacity: 2,
    });
    await town.aRegistration(await town.aFamily(ada), soon);
    await town.aRegistration(await town.aFamily(ada), soon);
    await database.rows('update quota set capacity = 1 where id = ?', [soon.quotaId]);

    expect((await needs()).map(({ kind: of, when }) => `${of} ${when}`)).toEqual([
      'unconfirmed today',
      'overbooked week',
      'approvals today',
      'phase week',
      'minimum today',
      'lines week',
      'closing week',
      'seals week',
    ]);
    expect((await kind('unconfirmed'))?.items).toMatchObject([{ id: null, count: 1 }]);
    expect((await kind('minimum'))?.items).toMatchObject([
      { id: small.id, title: 'Töpfern', note: 'Turnverein', count: 2 },
    ]);
    expect((await kind('lines'))?.items).toMatchObject([{ id: full.id, count: 5 }]);
    expect((await kind('overbooked'))?.items).toMatchObject([{ id: soon.id, count: 1 }]);
    expect((await kind('approvals'))?.items).toMatchObject([{ title: 'Neues' }]);
  });

  it('lists five of a kind and counts the rest', async () => {
    const { town } = running;
    const campaign = await town.aCampaign();
    for (let event = 0; event < 7; event += 1)
      await town.anEvent(campaign, { status: 'draft', review: 'submitted' });
    const approvals = await kind('approvals');
    expect(approvals?.total).toBe(8);
    expect(approvals?.items).toHaveLength(5);
  });

  it('shows only what the own permissions open', async () => {
    const kinds = async (permissions: typeof office) =>
      (await needs(permissions)).map(({ kind: of }) => of);
    expect(await kinds(['desk:read'])).toEqual([]);
    expect(await kinds(['desk:read', 'people:manage'])).toEqual(['seals']);
    expect((await running.today.today(['desk:read'])).tasks).toEqual([]);
  });
});
