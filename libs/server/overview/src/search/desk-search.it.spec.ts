import { permissionsOf } from '@dabei/contracts';
import { searchKey } from '@dabei/domain';
import fc from 'fast-check';
import { startOverview, type RunningOverview } from '../testing/start-overview';

const office = permissionsOf({ bundles: ['office'], secondFactor: true });

describe('the search of the desk', () => {
  let running: RunningOverview;
  const titles = async (typed: string, permissions = office): Promise<string[]> =>
    (await running.search.find(typed, 20, permissions)).hits.map(
      ({ kind, title }) => `${kind} ${title}`,
    );

  beforeAll(async () => {
    running = await startOverview();
    const { town } = running;
    await town.aFamily(
      {
        firstName: 'Ayşe',
        lastName: 'Öztürk',
        phone: '+49 2855 1234567',
        email: 'ayse@example.org',
      },
      { firstName: 'Elif' },
    );
    await town.aFamily(
      { firstName: 'Jan', lastName: 'Groß', phone: '02855 / 99 88 77' },
      { firstName: 'Mia', lastName: 'Berger' },
    );
    const campaign = await town.aCampaign();
    await town.anEvent(campaign, { title: 'Straßenfußball', place: 'Bolzplatz' });
    await town.anEvent(campaign, { title: 'Höhlenfest', status: 'draft' });
    await town.anOrganisation('Schützenverein Möllen');
  });
  afterAll(() => running.stop());

  it.each([
    ['Oeztuerk', ['family Ayşe Öztürk', 'child Elif Öztürk']],
    ['öztürk elif', ['child Elif Öztürk']],
    ['strassenfussball', ['event Straßenfußball']],
    ['Straße', ['event Straßenfußball']],
    ['Hoehle', ['event Höhlenfest']],
    ['mia gross', ['child Mia Berger']],
    ['02855 1234567', ['family Ayşe Öztürk']],
    ['+49 2855 998877', ['family Jan Groß']],
    ['AYSE@example', ['family Ayşe Öztürk']],
    ['moellen', ['organisation Schützenverein Möllen']],
    ['mö', ['organisation Schützenverein Möllen']],
    ['x', []],
    ['%', []],
    ["';--", []],
  ])('%j finds %j', async (typed, found) => {
    expect(await titles(typed)).toEqual(found);
  });

  it('finds nothing of what the caller may not see', async () => {
    expect(await titles('Oeztuerk', ['desk:read'])).toEqual([]);
    expect(await titles('Straße', ['desk:read', 'desk:families'])).toEqual([]);
  });

  it('says that there is more', async () => {
    const { hits, more } = await running.search.find('e', 1, office);
    expect(hits).toEqual([]);
    const campaign = await running.town.aCampaign();
    await running.town.anEvent(campaign, { title: 'Straßenmalen' });
    expect(more).toEqual([]);
    expect(await running.search.find('strasse', 1, office)).toMatchObject({
      hits: [{ kind: 'event' }],
      more: ['event'],
    });
  });

  it('writes nothing down', async () => {
    await titles('Oeztuerk');
    expect(await running.database.rows('select 1 from audit_line')).toEqual([]);
  });

  it('makes the same key in the database as the domain does', async () => {
    const letters = fc.stringMatching(/^[A-Za-zÄÖÜäöüßéèçñşğİıøłđæœ0-9 .,'–-]{0,30}$/);
    await fc.assert(
      fc.asyncProperty(letters, async (text) => {
        const row = await running.database.row<{ key: string }>('select search_key_of(?) as key', [
          text,
        ]);
        expect(row?.key).toBe(searchKey(text));
      }),
      { numRuns: 200 },
    );
  });
});
