import {
  route,
  deskRoutes,
  type OrganisationInput,
  type OrganisationList,
  type OrganisationView,
} from '@dabei/contracts';
import { Partners } from '../testing/partners';
import { startTeam, type RunningTeam } from '../testing/start-team';
import { FillSearchKeys } from './fill-search-keys';

const input: OrganisationInput = {
  name: 'Freundeskreis Öztürk-Straße',
  kind: 'club',
  contactName: 'Alex Beispiel',
  email: 'verein@example.org',
  phone: '02855 1234567',
  website: 'https://verein.example.org',
  agreementOn: '2026-03-01',
  sealUntil: '2029-03-01',
  trustPerson: 'Robin Beispiel',
  privacyAgreementOn: '2026-03-01',
};

describe('partner organisations at the desk', () => {
  let town: RunningTeam;
  let desk = '';
  let partners: Partners;

  const create = (changes: Partial<OrganisationInput> = {}) =>
    town.call<{ id: string }>('POST', deskRoutes.deskOrganisations, desk, { ...input, ...changes });
  const change = (id: string, changes: Partial<OrganisationInput>, cookie = desk) =>
    town.call('PUT', route(deskRoutes.deskOrganisation, { id }), cookie, { ...input, ...changes });
  const one = async (id: string) =>
    (await town.call<OrganisationView>('GET', route(deskRoutes.deskOrganisation, { id }), desk))
      .body;
  const list = async (query: string, cookie = desk) =>
    town.call<OrganisationList>('GET', `${deskRoutes.deskOrganisations}?${query}`, cookie);
  const names = async (query: string) =>
    (await list(query)).body.organisations.map(({ name }) => name);

  beforeAll(async () => {
    town = await startTeam();
    await town.at('2027-07-06T10:00:00Z');
    partners = new Partners(town);
    desk = await partners.signIn('buero@town.example', ['office']);
  });
  afterAll(() => town.stop());

  it('are created, changed and found as people write', async () => {
    const { id } = (await create()).body;
    expect(await one(id)).toMatchObject({ ...input, gaps: [], people: [], events: [] });
    expect(await names('q=oeztuerk')).toEqual([input.name]);
    expect(await names('q=Freundeskreis%20Strasse')).toEqual([input.name]);
    expect((await change(id, { name: 'Freundeskreis Mühle' })).status).toBe(204);
    expect(await names('q=oeztuerk')).toEqual([]);
    expect(await names('q=muehle')).toEqual(['Freundeskreis Mühle']);
  });

  it('show what is missing, and which seal ends soon', async () => {
    const none = {
      agreementOn: null,
      sealUntil: null,
      trustPerson: null,
      privacyAgreementOn: null,
    };
    const bare = (await create({ name: 'Ohne alles', ...none })).body.id;
    const ending = (await create({ name: 'Bald vorbei', sealUntil: '2027-08-01' })).body.id;
    expect((await one(bare)).gaps).toEqual([
      'agreement-missing',
      'seal-missing',
      'trust-person-missing',
      'privacy-agreement-missing',
    ]);
    expect((await one(ending)).gaps).toEqual(['seal-expiring']);
    expect(await names('gaps=true')).toEqual(['Bald vorbei', 'Ohne alles']);
  });

  it('name their people and their events', async () => {
    const id = await partners.anOrganisation('Pfadfinder');
    const accountId = await partners.account('org@town.example', ['organiser'], 'Mika Verein');
    await town.database.rows('insert into staff_organisation values (?, ?)', [accountId, id]);
    await partners.anEvent(['2027-07-20'], { organisationId: id });
    await partners.anEvent(['2027-07-01'], { organisationId: id });
    expect(await one(id)).toMatchObject({
      people: [{ accountId, name: 'Mika Verein', active: true }],
      events: [
        { firstDay: '2027-07-20', over: false },
        { firstDay: '2027-07-01', over: true },
      ],
    });
    expect((await list('q=pfadfinder')).body.organisations[0]).toMatchObject({ events: 2 });
  });

  it('leave a line in the log without names or numbers', async () => {
    const { id } = (await create()).body;
    await change(id, { trustPerson: 'Sam Geheim', sealUntil: '2030-01-01' });
    await change(id, { trustPerson: 'Sam Geheim', sealUntil: '2030-01-01' });
    const lines = await town.database.rows<{ action: string; details: object }>(
      'select action, details from audit_line where subject_id = ? order by id',
      [id],
    );
    expect(lines).toEqual([
      { action: 'organisation-created', details: {} },
      {
        action: 'organisation-changed',
        details: { fields: 'sealUntil,trustPerson', sealUntil: '2030-01-01' },
      },
    ]);
  });

  it('are found also when they came another way than over the desk', async () => {
    const id = await partners.anOrganisation('Bühne frei');
    await town.database.rows("update organisation set search_key = '' where id = ?", [id]);
    expect(await town.app.get(FillSearchKeys).run()).toBe(1);
    expect(await town.app.get(FillSearchKeys).run()).toBe(0);
    expect(await names('q=buehne')).toEqual(['Bühne frei']);
  });

  it('are the office’s business', async () => {
    const organiser = await partners.signIn('veranstalter@town.example', ['organiser']);
    expect((await list('', organiser)).status).toBe(403);
    expect((await town.call('GET', deskRoutes.deskOrganisations)).status).toBe(401);
    expect((await change('00000000-0000-4000-8000-000000000000', {})).status).toBe(404);
    expect((await create({ website: 'javascript:alert(1)' })).status).toBe(422);
  });
});
