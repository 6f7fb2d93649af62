import { route, deskRoutes, routes, type PublicTree, type TreePlaces } from '@dabei/contracts';
import { aCheckingDesk, type Ask, type CheckingDesk } from '../testing/a-checking-desk';
import { aTreeCampaign } from '../testing/a-tree';

describe('where a tree stands', () => {
  let desk: CheckingDesk;
  let office: Ask;
  const position = { latitude: 51.7612, longitude: 6.3981 };
  const shop = { name: 'Bäckerei Morgenrot', address: 'Marktstraße 4' };
  const shown = async () =>
    (await desk.call<PublicTree>('GET', routes.publicTree)).body.trees.map((tree) => tree.position);

  beforeAll(async () => {
    desk = await aCheckingDesk();
    office = await desk.as('office');
    await aTreeCampaign(desk.database);
    await desk.database.rows('delete from tree');
  });
  afterAll(() => desk.stop());

  it('is entered by the office, shown to everybody, and taken away again', async () => {
    const campaign = 'wunschbaum-2026';
    const added = await office<TreePlaces>('POST', deskRoutes.deskTrees, {
      ...shop,
      campaign,
      position,
    });
    expect(added.status).toBe(201);
    const [tree] = added.body.trees;
    expect(tree?.position).toEqual(position);
    expect(await shown()).toEqual([position]);
    const change = { ...shop, version: tree?.version, position: null };
    const address = route(deskRoutes.deskTreePlace, { id: tree?.id ?? '' });
    expect((await office('PUT', address, change)).status).toBe(204);
    expect(await shown()).toEqual([null]);
  });

  it('is a whole one on this earth', async () => {
    for (const wrong of [{ latitude: 51 }, { latitude: 91, longitude: 6 }]) {
      const answer = await office('POST', deskRoutes.deskTrees, {
        ...shop,
        campaign: 'wunschbaum-2026',
        position: wrong,
      });
      expect(answer.status).toBe(422);
    }
  });
});
