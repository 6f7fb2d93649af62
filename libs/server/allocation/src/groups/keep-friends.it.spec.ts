import type { WishGroup } from '@dabei/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { Campaign, Family } from '../testing/a-wish-town';
import { reasonOf } from '../testing/family-acts';
import { anInput, startWishes, type RunningWishes } from '../testing/start-wishes';
import { ReadWishes } from '../wishes/read-wishes';
import { SaveWishList } from '../wishes/save-wish-list';
import { ChangeGroupCode } from './change-group-code';
import { JoinWishGroup } from './join-wish-group';
import { LeaveWishGroup } from './leave-wish-group';
import { MakeWishGroup } from './make-wish-group';
import { RemoveWishFriend } from './remove-wish-friend';

let running: RunningWishes;
let campaign: Campaign;
beforeAll(async () => {
  running = await startWishes();
  await running.at('2027-05-05T10:00:00Z');
  campaign = await running.town.aCampaign();
});
afterAll(() => running.stop());

const groupOf = async (family: Family): Promise<WishGroup | undefined> =>
  (await running.app.get(ReadWishes).read(campaign.slug, family.id)).groups[0];
const join = (family: Family, code: string | null | undefined) =>
  running.app
    .get(JoinWishGroup)
    .join(campaign.slug, family.id, { code: code ?? '', childId: family.childIds[0] });
const remove = (family: Family, groupId: string, memberId: string) =>
  running.app.get(RemoveWishFriend).remove(campaign.slug, { groupId, memberId }, family.id);
const change = (family: Family, groupId: string, how: 'renew' | 'close') =>
  running.app.get(ChangeGroupCode).change(campaign.slug, groupId, family.id, how);
const leave = (family: Family, groupId: string) =>
  running.app
    .get(LeaveWishGroup)
    .leave(campaign.slug, { groupId, childId: family.childIds[0] }, family.id);
const told = (kind: string, householdId: string) =>
  running.database.rows("select 1 from outbox where kind = ? and payload->>'householdId' = ?", [
    kind,
    householdId,
  ]);

/** Mia's family made the group "nur zusammen"; the others joined by its code. */
async function friends(names: string[], options: { protected?: boolean } = {}) {
  const mia = await running.town.aFamily({ children: ['Mia'] });
  const { groupId } = await running.app.get(MakeWishGroup).make(campaign.slug, mia.id, {
    kind: 'friends',
    together: 'only',
    childIds: [mia.childIds[0]],
  });
  const others: Family[] = [];
  for (const name of names) {
    const family = await running.town.aFamily({ children: [name], ...options });
    await join(family, (await groupOf(mia))?.code);
    others.push(family);
  }
  const memberId = (await groupOf(mia))?.members.find(({ own }) => !own)?.memberId ?? '';
  return { mia, others, groupId, memberId };
}

describe('the family that made a group', () => {
  it('is told once of each family that joins, and never of itself', async () => {
    const { mia, others, groupId } = await friends(['Ali']);
    const [ali] = others;
    expect(await told('wish-friend-joined', ali?.id ?? '')).toHaveLength(1);
    expect(await told('wish-friend-joined', mia.id)).toHaveLength(0);
    await running.database.rows(
      `insert into child (id, household_id, first_name, last_name, search_key, birth_date, created_at)
       values (?, ?, 'Ben', 'Muster', 'ben muster', '2018-03-01', now())`,
      [uuidv7(), mia.id],
    );
    const { lists } = await running.app.get(ReadWishes).read(campaign.slug, mia.id);
    const code = (await groupOf(mia))?.code ?? '';
    const ben = lists.find(({ firstName }) => firstName === 'Ben')?.childId ?? '';
    await running.app.get(JoinWishGroup).join(campaign.slug, mia.id, { code, childId: ben });
    expect(await told('wish-friend-joined', mia.id)).toHaveLength(0);
    expect((await groupOf(mia))?.members).toHaveLength(3);
    expect(groupId).toBe((await groupOf(mia))?.id);
  });

  it('takes a child out: its list stays, its family is told once, the rest goes on together', async () => {
    const { mia, others, groupId, memberId } = await friends(['Ali', 'Leo']);
    const [ali, leo] = others as [Family, Family];
    const event = await running.town.anEvent(campaign);
    await running.app
      .get(SaveWishList)
      .save(campaign.slug, ali.childIds[0], ali.id, anInput([event]));
    const before = (await groupOf(mia))?.code;
    const after = (await remove(mia, groupId, memberId)).groups[0];
    expect(after?.members.map(({ firstName }) => firstName)).toEqual(['Mia', 'Leo']);
    expect(after?.together).toBe('only');
    expect((await groupOf(leo))?.members).toHaveLength(2);
    const alone = await running.app.get(ReadWishes).read(campaign.slug, ali.id);
    expect(alone.groups).toEqual([]);
    expect(alone.lists).toMatchObject([{ wishes: [event], groupId: null }]);
    expect(await told('wish-friend-removed', ali.id)).toHaveLength(1);
    expect(await reasonOf(remove(mia, groupId, memberId))).toBe('not-found');
    expect(await told('wish-friend-removed', ali.id)).toHaveLength(1);
    // the code the family knows opens nothing any more
    expect(after?.code).not.toBe(before);
    expect(await reasonOf(join(ali, before))).toBe('wrong-code');
  });

  it('makes another code, the old one is dead at once; or closes it, and nobody joins', async () => {
    const { mia, groupId } = await friends([]);
    const first = (await groupOf(mia))?.code;
    await change(mia, groupId, 'renew');
    const second = (await groupOf(mia))?.code;
    const ali = await running.town.aFamily();
    expect(await reasonOf(join(ali, first))).toBe('wrong-code');
    expect((await change(mia, groupId, 'close')).groups[0]).toMatchObject({
      mine: true,
      code: null,
    });
    expect(await reasonOf(join(ali, second))).toBe('wrong-code');
    await change(mia, groupId, 'renew');
    expect(await reasonOf(join(ali, second))).toBe('wrong-code');
    expect(await reasonOf(join(ali, (await groupOf(mia))?.code))).toBe('done');
  });

  it('alone may do so: for a friend and a stranger there is no such group', async () => {
    const { mia, others, groupId, memberId } = await friends(['Ali', 'Leo']);
    const [ali] = others as [Family];
    const stranger = await running.town.aFamily();
    expect((await groupOf(ali))?.members.map((member) => member.memberId)).toEqual([
      null,
      null,
      null,
    ]);
    for (const family of [ali, stranger]) {
      expect(await reasonOf(remove(family, groupId, memberId))).toBe('not-found');
      expect(await reasonOf(change(family, groupId, 'renew'))).toBe('not-found');
      expect(await reasonOf(change(family, groupId, 'close'))).toBe('not-found');
    }
    expect((await groupOf(mia))?.members).toHaveLength(3);
  });

  it('passes it to the one that joined first when its own child leaves', async () => {
    const { mia, others, groupId } = await friends(['Ali', 'Leo']);
    const [ali, leo] = others as [Family, Family];
    await leave(mia, groupId);
    expect(await groupOf(ali)).toMatchObject({ mine: true, code: expect.any(String) as string });
    expect(await groupOf(leo)).toMatchObject({ mine: false, code: null });
    expect(await reasonOf(change(mia, groupId, 'close'))).toBe('not-found');
  });

  it('sees of a protected child neither the name nor what it wishes', async () => {
    const { mia, others } = await friends(['Leo'], { protected: true });
    const event = await running.town.anEvent(campaign);
    for (const family of [mia, others[0]])
      if (family !== undefined)
        await running.app
          .get(SaveWishList)
          .save(campaign.slug, family.childIds[0], family.id, anInput([event]));
    const seen = await groupOf(mia);
    expect(seen).toMatchObject({ sharedEvents: null });
    expect(seen?.members.map(({ firstName }) => firstName)).toEqual(['Mia', null]);
    expect((await groupOf(others[0] ?? mia))?.sharedEvents).toEqual([event]);
  });

  it('and a friend who leaves in the same instant do each other no harm', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { mia, others, groupId, memberId } = await friends(['Ali', 'Leo']);
      const [ali] = others as [Family];
      const done = await Promise.all([
        reasonOf(remove(mia, groupId, memberId)),
        reasonOf(leave(ali, groupId)),
        reasonOf(change(mia, groupId, 'renew')),
      ]);
      expect(['done', 'not-found']).toContain(done[0]);
      expect(done.slice(1)).toEqual(['done', 'done']);
      expect((await groupOf(mia))?.members).toHaveLength(2);
      const removed = done[0] === 'done' ? 1 : 0;
      expect(await told('wish-friend-removed', ali.id)).toHaveLength(removed);
    }
  });
});
