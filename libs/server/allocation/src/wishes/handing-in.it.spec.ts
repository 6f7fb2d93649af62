import type { Family } from '../testing/a-wish-town';
import { FamilyActs, reasonOf } from '../testing/family-acts';
import { anInput, startWishes, type RunningWishes } from '../testing/start-wishes';
import { RemindOfWishes } from './remind-of-wishes';
import { SendDueReceipts } from './send-due-receipts';

let running: RunningWishes;
beforeAll(async () => {
  running = await startWishes();
});
afterAll(() => running.stop());
beforeEach(() => running.at('2027-05-05T10:00:00Z'));

const acts = new FamilyActs(() => running);
const receipts = (family: Family) =>
  running.database.rows(
    `select 1 from outbox where kind = 'wishes-handed-in' and payload->>'householdId' = ?`,
    [family.id],
  );

describe('handing in', () => {
  it('twice is once: one state, one mail, one line', async () => {
    const campaign = await running.town.aCampaign();
    const event = await running.town.anEvent(campaign);
    const family = await running.town.aFamily({ children: ['Mia', 'Ben'] });
    for (const childId of family.childIds)
      await acts.save(campaign, family, anInput([event]), childId);
    await Promise.all([acts.submit(campaign, family), acts.submit(campaign, family)]);
    const view = await acts.submit(campaign, family);
    expect(view.lists.map(({ state }) => state)).toEqual(['submitted', 'submitted']);
    expect(await receipts(family)).toHaveLength(1);
    const lines = await running.database.rows(
      "select 1 from audit_line where action = 'wishes-submitted' and subject_id = any(?::uuid[])",
      [`{${family.childIds.join(',')}}`],
    );
    expect(lines).toHaveLength(2);
  });

  it('is all or nothing: a child without a wish keeps the others back', async () => {
    const campaign = await running.town.aCampaign();
    const event = await running.town.anEvent(campaign);
    const family = await running.town.aFamily({ children: ['Mia', 'Ben'] });
    await acts.save(campaign, family, anInput([event]));
    expect(await reasonOf(acts.submit(campaign, family))).toBe('invalid');
    expect((await acts.read(campaign, family)).lists.map(({ state }) => state)).toEqual([
      'draft',
      'none',
    ]);
    expect(await receipts(family)).toHaveLength(0);
  });

  it('a change afterwards counts at once and is told once, when the hour is over', async () => {
    const campaign = await running.town.aCampaign();
    const [a, b] = [await running.town.anEvent(campaign), await running.town.anEvent(campaign)];
    const family = await running.town.aFamily();
    await acts.save(campaign, family, anInput([a]));
    await acts.submit(campaign, family);
    await running.at('2027-05-05T10:10:00Z');
    const changed = await acts.save(campaign, family, anInput([b], { version: 1 }));
    expect(changed).toMatchObject({ state: 'submitted', wishes: [b], version: 2 });
    await acts.submit(campaign, family);
    await running.at('2027-05-05T10:20:00Z');
    await acts.save(campaign, family, anInput([b, a], { version: 2 }));
    await acts.submit(campaign, family);
    expect(await running.app.get(SendDueReceipts).run()).toBe(0);
    expect(await receipts(family)).toHaveLength(1);
    await running.at('2027-05-05T11:00:01Z');
    expect(await running.app.get(SendDueReceipts).run()).toBe(1);
    expect(await running.app.get(SendDueReceipts).run()).toBe(0);
    expect(await receipts(family)).toHaveLength(2);
  });

  it('can be taken back, and taken up again', async () => {
    const campaign = await running.town.aCampaign();
    const event = await running.town.anEvent(campaign);
    const family = await running.town.aFamily();
    await acts.save(campaign, family, anInput([event]));
    await acts.submit(campaign, family);
    const gone = await acts.withdraw(campaign, family);
    expect(gone).toMatchObject({ state: 'withdrawn', wishes: [event] });
    expect(await reasonOf(acts.submit(campaign, family))).toBe('invalid');
    const { version } = gone;
    expect(await acts.save(campaign, family, anInput([event], { version }))).toMatchObject({
      state: 'draft',
    });
    expect((await acts.submit(campaign, family)).lists[0]?.state).toBe('submitted');
  });
});

describe('the reminder', () => {
  it('goes once to families with an unfinished list, two days before, by day', async () => {
    const campaign = await running.town.aCampaign();
    const event = await running.town.anEvent(campaign);
    const [draft, done] = [
      await running.town.aFamily({ children: ['Mia', 'Ben'] }),
      await running.town.aFamily(),
    ];
    for (const childId of draft.childIds)
      await acts.save(campaign, draft, anInput([event]), childId);
    await acts.save(campaign, done, anInput([event]));
    await acts.submit(campaign, done);
    const remind = () => running.app.get(RemindOfWishes).run();
    const told = async () =>
      running.database.rows<{ household: string }>(
        `select payload->>'householdId' as household from outbox
         where kind = 'wishes-unfinished' and payload->>'campaignId' = ?`,
        [campaign.id],
      );
    await running.at('2027-05-10T06:59:00Z');
    await remind();
    expect(await told()).toEqual([]);
    await running.at('2027-05-10T21:00:00Z');
    await remind();
    expect(await told()).toEqual([]);
    await running.at('2027-05-11T07:00:00Z');
    await remind();
    await remind();
    expect(await told()).toEqual([{ household: draft.id }]);
  });
});
