import type { WishGroupInput } from '@dabei/contracts';
import type { Campaign, Family } from '../testing/a-wish-town';
import { reasonOf } from '../testing/family-acts';
import { anInput, startWishes, type RunningWishes } from '../testing/start-wishes';
import { ReadWishes } from '../wishes/read-wishes';
import { SaveWishList } from '../wishes/save-wish-list';
import { JoinWishGroup } from './join-wish-group';
import { LeaveWishGroup } from './leave-wish-group';
import { MakeWishGroup } from './make-wish-group';

let running: RunningWishes;
let campaign: Campaign;
beforeAll(async () => {
  running = await startWishes();
  await running.at('2027-05-05T10:00:00Z');
  campaign = await running.town.aCampaign();
});
afterAll(() => running.stop());

const read = (family: Family) => running.app.get(ReadWishes).read(campaign.slug, family.id);
const make = (family: Family, input: Partial<WishGroupInput> = {}) =>
  running.app.get(MakeWishGroup).make(campaign.slug, family.id, {
    kind: 'friends',
    together: 'only',
    childIds: [family.childIds[0]],
    ...input,
  });
const join = (family: Family, code: string | null, childId = family.childIds[0]) =>
  running.app.get(JoinWishGroup).join(campaign.slug, family.id, { code: code ?? '', childId });
const save = (family: Family, wishes: string[]) =>
  running.app.get(SaveWishList).save(campaign.slug, family.childIds[0], family.id, anInput(wishes));
describe('two families become friends', () => {
  it('by a code; both see first names, and the events both wish', async () => {
    const [both, mine, theirs] = [
      await running.town.anEvent(campaign),
      await running.town.anEvent(campaign),
      await running.town.anEvent(campaign),
    ];
    const [mia, ali] = [
      await running.town.aFamily({ children: ['Mia'] }),
      await running.town.aFamily({ children: ['Ali'] }),
    ];
    await save(mia, [mine, both]);
    await save(ali, [both, theirs]);
    const { code, groupId } = await make(mia);
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}$/);
    const typed = (code ?? '').toLowerCase().replace('-', ' ');
    expect(await running.app.get(JoinWishGroup).preview(campaign.slug, ali.id, typed)).toEqual({
      firstNames: ['Mia'],
      together: 'only',
    });
    const seenByAli = (await join(ali, typed)).groups;
    expect(seenByAli).toEqual([
      {
        id: groupId,
        kind: 'friends',
        together: 'only',
        mine: false,
        code: null,
        members: [
          { firstName: 'Ali', own: true, childId: ali.childIds[0], memberId: null },
          { firstName: 'Mia', own: false, childId: null, memberId: null },
        ],
        sharedEvents: [both],
      },
    ]);
    const seenByMia = (await read(mia)).groups[0];
    expect(seenByMia).toMatchObject({ code, sharedEvents: [both] });
    expect(JSON.stringify(seenByMia)).not.toContain(ali.id);
    expect(JSON.stringify(seenByMia)).not.toContain('Muster');
  });

  it('joining makes an empty list where there is none, and twice is once', async () => {
    const [a, b] = [await running.town.aFamily(), await running.town.aFamily()];
    const { code } = await make(a);
    await join(b, code);
    const view = await join(b, code);
    expect(view.lists).toMatchObject([{ state: 'draft', wishes: [], version: 0 }]);
    expect(view.groups[0]?.members).toHaveLength(2);
  });

  it('of a protected family nobody learns even the first name', async () => {
    const [a, hidden] = [
      await running.town.aFamily(),
      await running.town.aFamily({ children: ['Leo'], protected: true }),
    ];
    const { code } = await make(a);
    expect((await join(hidden, code)).groups[0]?.members[0]?.firstName).toBe('Leo');
    expect((await read(a)).groups[0]?.members.map(({ firstName }) => firstName)).toEqual([
      'Mia',
      null,
    ]);
    const third = await running.town.aFamily();
    const preview = await running.app
      .get(JoinWishGroup)
      .preview(campaign.slug, third.id, code ?? '');
    expect(preview.firstNames).toEqual(['Mia', null]);
  });

  it('no more than six, also when two join at once; one group per child', async () => {
    const { code } = await make(await running.town.aFamily());
    for (let joined = 0; joined < 4; joined += 1) await join(await running.town.aFamily(), code);
    const last = await Promise.all(Array.from({ length: 6 }, () => running.town.aFamily()));
    const told = await Promise.all(last.map((family) => reasonOf(join(family, code))));
    expect(told.sort()).toEqual(['done', ...Array.from({ length: 5 }, () => 'group-full')]);
    const taken = await running.town.aFamily();
    await make(taken);
    expect(await reasonOf(join(taken, (await make(await running.town.aFamily())).code))).toBe(
      'already-in-group',
    );
  });

  it('guessing codes is limited, and somebody else’s child does not join', async () => {
    const [a, stranger] = [await running.town.aFamily(), await running.town.aFamily()];
    const { code } = await make(a);
    expect(await reasonOf(join(stranger, code, a.childIds[0]))).toBe('not-found');
    const tries: unknown[] = [];
    for (let tried = 0; tried < 11; tried += 1)
      tries.push(await reasonOf(join(stranger, 'ZZZ-ZZZ')));
    expect(tries.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 'wrong-code'));
    expect(tries.at(-1)).toBe('too-many-attempts');
    expect(await reasonOf(join(stranger, code))).toBe('too-many-attempts');
  });

  it('siblings need no code and are two; leaving frees both', async () => {
    const family = await running.town.aFamily({ children: ['Mia', 'Ben'] });
    expect(await reasonOf(make(family, { kind: 'siblings' }))).toBe('invalid');
    const siblings = { kind: 'siblings', childIds: family.childIds } as const;
    const { code, groupId } = await make(family, { ...siblings, childIds: [...family.childIds] });
    expect(code).toBeNull();
    const [childId] = family.childIds;
    const leave = () =>
      running.app.get(LeaveWishGroup).leave(campaign.slug, { groupId, childId }, family.id);
    await leave();
    await leave();
    const view = await read(family);
    expect(view.groups).toEqual([]);
    expect(view.lists.map(({ groupId: of }) => of)).toEqual([null, null]);
  });

  it('nobody takes another family’s child out of a group', async () => {
    const [a, b] = [await running.town.aFamily(), await running.town.aFamily()];
    const { code, groupId } = await make(a);
    await join(b, code);
    const [childId] = a.childIds;
    const leaving = running.app
      .get(LeaveWishGroup)
      .leave(campaign.slug, { groupId, childId }, b.id);
    expect(await reasonOf(leaving)).toBe('not-found');
  });
});
