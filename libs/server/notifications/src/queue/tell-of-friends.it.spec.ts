import { v7 as uuidv7 } from 'uuid';
import { MailSweeper } from '../deliver/mail-sweeper';
import type { Family } from '../testing/a-family';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { TellOfFriends } from './tell-of-friends';

let world: RunningNotifications;
beforeAll(async () => {
  world = await startNotifications();
  await world.at('2027-05-05T08:00:00Z');
});
afterAll(() => world.stop());

async function aCampaign(): Promise<string> {
  const id = uuidv7();
  await world.database.rows(
    `insert into campaign (id, slug, kind, title, phase, wishes_open_at, wishes_close_at, starts_on, ends_on,
       erase_on, created_at) values (?, ?, 'holiday', 'Ferientage', 'wishing', '2027-05-02T06:00:00Z',
       '2027-05-12T16:00:00Z', '2027-07-19', '2027-08-31', '2027-12-01', '2027-01-01')`,
    [id, `w-${id}`],
  );
  return id;
}

async function aChild(campaignId: string, family: Family, firstName: string) {
  const [childId, listId] = [uuidv7(), uuidv7()];
  await world.database.rows(
    `insert into child (id, household_id, first_name, last_name, search_key, birth_date, created_at)
     values (?, ?, ?, 'Geheim', 'geheim', '2018-03-01', '2027-01-01')`,
    [childId, family.id, firstName],
  );
  await world.database.rows(
    `insert into wish_list (id, campaign_id, household_id, child_id, state, channel, changed_at)
     values (?, ?, ?, ?, 'draft', 'family', now())`,
    [listId, campaignId, family.id, childId],
  );
  return { childId, listId };
}

/** Mia's family made the group, Ali's joined it. */
async function friends({ hidden = false, contactBy = 'mail' } = {}) {
  const campaignId = await aCampaign();
  const maker = await world.families.aFamily({ contactBy });
  const joiner = await world.families.aFamily();
  const [mia, ali] = [
    await aChild(campaignId, maker, 'Mia'),
    await aChild(campaignId, joiner, 'Ali'),
  ];
  const groupId = uuidv7();
  await world.database.rows(
    `insert into wish_group (id, campaign_id, household_id, together, code_hash, made_at)
     values (?, ?, ?, 'only', ?, now())`,
    [groupId, campaignId, maker.id, groupId],
  );
  for (const { listId } of [mia, ali])
    await world.database.rows(
      'insert into wish_group_member (wish_group_id, wish_list_id, joined_at) values (?, ?, now())',
      [groupId, listId],
    );
  if (hidden)
    await world.database.rows('update household set protected = true where id = ?', [joiner.id]);
  return { campaignId, groupId, maker, joiner, ali };
}

const tell = (kind: 'wish-friend-joined' | 'wish-friend-removed', payload: object) =>
  world.app.get(TellOfFriends).handle(kind, payload as Record<string, string>);
const sent = async (family: Family) => {
  await world.app.get(MailSweeper).run();
  return world.mailbox.to(family.email);
};

describe('friends, told by mail', () => {
  it('who joined, once for each family, by first name only', async () => {
    const { campaignId, groupId, maker, joiner } = await friends();
    const payload = { campaignId, groupId, householdId: joiner.id };
    await tell('wish-friend-joined', payload);
    await tell('wish-friend-joined', payload);
    const mails = await sent(maker);
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails[0])).toContain('Ali');
    expect(JSON.stringify(mails[0])).not.toContain('Geheim');
    expect(await sent(joiner)).toHaveLength(0);
  });

  it('of a protected family not even the first name', async () => {
    const { campaignId, groupId, maker, joiner } = await friends({ hidden: true });
    await tell('wish-friend-joined', { campaignId, groupId, householdId: joiner.id });
    const [mail] = await sent(maker);
    expect(JSON.stringify(mail)).toContain('ein Kind');
    expect(JSON.stringify(mail)).not.toContain('Ali');
  });

  it('nothing when the family has gone again before the mail was sent', async () => {
    const { campaignId, groupId, maker, joiner, ali } = await friends();
    await tell('wish-friend-joined', { campaignId, groupId, householdId: joiner.id });
    await world.database.rows('delete from wish_group_member where wish_list_id = ?', [ali.listId]);
    expect(await sent(maker)).toHaveLength(0);
  });

  it('no letter and no call for a family without e-mail', async () => {
    const { campaignId, groupId, maker, joiner } = await friends({ contactBy: 'letter' });
    await tell('wish-friend-joined', { campaignId, groupId, householdId: joiner.id });
    for (const table of ['task', 'letter'])
      expect(
        await world.database.rows(`select 1 from ${table} where household_id = ?`, [maker.id]),
      ).toEqual([]);
  });

  it('who was taken out, once', async () => {
    const { campaignId, joiner, ali } = await friends();
    const about = { campaignId, householdId: joiner.id, childId: ali.childId, memberId: uuidv7() };
    await tell('wish-friend-removed', about);
    await tell('wish-friend-removed', about);
    const mails = await sent(joiner);
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails[0])).toContain('wieder allein');
  });
});
