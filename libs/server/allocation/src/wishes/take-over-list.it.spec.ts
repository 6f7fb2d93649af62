import type { Campaign, Family } from '../testing/a-wish-town';
import { FamilyActs, reasonOf } from '../testing/family-acts';
import { anInput, startWishes, type RunningWishes } from '../testing/start-wishes';
import { MakeWishGroup } from '../groups/make-wish-group';
import { TakeOverList } from './take-over-list';

let running: RunningWishes;
let campaign: Campaign;
let climbing: string;
const acts = new FamilyActs(() => running);
beforeAll(async () => {
  running = await startWishes();
  await running.at('2027-05-05T10:00:00Z');
  campaign = await running.town.aCampaign();
  climbing = await running.town.anEvent(campaign);
});
afterAll(() => running.stop());

const takeOver = (family: Family, childId: string) =>
  running.app.get(TakeOverList).takeOver(campaign.slug, childId, family.id);
const elsewhere = async (family: Family) => (await acts.read(campaign, family)).elsewhere;

/** Mia lives with her mother; her father, a household of his own, wishes for her too. */
async function twoParents() {
  const [mother, father] = [
    await running.town.aFamily(),
    await running.town.aFamily({ children: ['Ben'] }),
  ];
  const [mia] = mother.childIds;
  await running.database.rows(
    'insert into child_link (child_id, household_id, created_at) values (?, ?, now())',
    [mia, father.id],
  );
  return { mother, father, mia };
}
const protect = (family: Family) =>
  running.database.rows('update household set protected = true where id = ?', [family.id]);

describe('a list one guardian began and did not hand in', () => {
  it('is told to the other one without a word of what is on it', async () => {
    const { mother, father, mia } = await twoParents();
    await acts.save(campaign, mother, anInput([climbing]));
    const seen = await acts.read(campaign, father);
    expect(seen.elsewhere).toEqual([{ childId: mia, firstName: 'Mia', kind: 'draft' }]);
    expect(seen.lists.map(({ firstName }) => firstName)).toEqual(['Ben']);
    expect(JSON.stringify(seen)).not.toContain(climbing);
    expect(await reasonOf(acts.save(campaign, father, anInput([climbing]), mia))).toBe(
      'list-begun-elsewhere',
    );
  });

  it('blocks nobody: the other one begins anew, empty and alone, and may hand in', async () => {
    const { mother, father, mia } = await twoParents();
    await acts.save(campaign, mother, anInput([climbing], { maxPlaces: 1 }));
    await running.app.get(MakeWishGroup).make(campaign.slug, mother.id, {
      kind: 'friends',
      together: 'only',
      childIds: [mia],
    });
    const { lists, groups } = await takeOver(father, mia);
    expect(groups).toEqual([]);
    const list = lists.find(({ childId }) => childId === mia);
    expect(list).toMatchObject({ state: 'draft', wishes: [], maxPlaces: null, groupId: null });
    const input = anInput([climbing], { version: list?.version ?? 0 });
    await acts.save(campaign, father, input, mia);
    await acts.submit(campaign, father, [mia]);
    expect(await elsewhere(mother)).toMatchObject([{ childId: mia, kind: 'submitted' }]);
    expect(await reasonOf(acts.save(campaign, mother, anInput([], { version: 1 })))).toBe(
      'list-elsewhere',
    );
    expect(await reasonOf(takeOver(mother, mia))).toBe('list-elsewhere');
  });

  it('may be taken back, and pressing twice changes nothing', async () => {
    const { mother, father, mia } = await twoParents();
    await acts.save(campaign, mother, anInput([climbing]));
    await takeOver(father, mia);
    await takeOver(father, mia);
    expect(await elsewhere(father)).toEqual([]);
    expect(await elsewhere(mother)).toMatchObject([{ kind: 'draft' }]);
    await takeOver(mother, mia);
    expect(await elsewhere(mother)).toEqual([]);
  });

  it('that is handed in while the other one takes it: one of the two, never both', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { mother, father, mia } = await twoParents();
      await acts.save(campaign, mother, anInput([climbing]));
      const [handedIn, taken] = await Promise.all([
        reasonOf(acts.submit(campaign, mother)),
        reasonOf(takeOver(father, mia)),
      ]);
      expect([
        ['done', 'list-elsewhere'],
        ['invalid', 'done'],
      ]).toContainEqual([handedIn, taken]);
    }
  });

  it('is nobody else’s business', async () => {
    const { mother, mia } = await twoParents();
    await acts.save(campaign, mother, anInput([climbing]));
    expect(await reasonOf(takeOver(await running.town.aFamily(), mia))).toBe('not-found');
  });
});

describe('a protected guardian', () => {
  it('is never betrayed: the other one hears the same with a list and without', async () => {
    const { mother, father, mia } = await twoParents();
    await protect(mother);
    const asked = [{ childId: mia, firstName: 'Mia', kind: 'ask-the-office' }];
    const answers = async () => [
      await elsewhere(father),
      await reasonOf(acts.save(campaign, father, anInput([climbing]), mia)),
      await reasonOf(takeOver(father, mia)),
    ];
    const same = [asked, 'ask-the-office', 'ask-the-office'];
    expect(await answers()).toEqual(same);
    await acts.save(campaign, mother, anInput([climbing]));
    expect(await answers()).toEqual(same);
    await acts.submit(campaign, mother);
    expect(await answers()).toEqual(same);
    expect((await acts.read(campaign, mother)).lists).toMatchObject([{ state: 'submitted' }]);
  });

  it('takes over what the other one only began, and leaves alone what he handed in', async () => {
    const { mother, father, mia } = await twoParents();
    await acts.save(campaign, father, anInput([climbing]), mia);
    await protect(mother);
    expect(await elsewhere(mother)).toMatchObject([{ kind: 'draft' }]);
    // until then his list stays his
    expect(await elsewhere(father)).toEqual([]);
    await takeOver(mother, mia);
    expect((await acts.read(campaign, mother)).lists).toMatchObject([{ wishes: [] }]);
    expect(await elsewhere(father)).toMatchObject([{ kind: 'ask-the-office' }]);
  });
});
