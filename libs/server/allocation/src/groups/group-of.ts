import { notFound, rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { WishCampaign } from '../facts/wish-campaign';
import { groupCode, groupCodeHash } from './group-code';

export interface LockedGroup {
  id: string;
  madeBy: string;
  friends: boolean;
  codeRound: number;
}

/**
 * A group, held until the transaction ends. Whoever changes who is in it holds the group before any list, so that
 * two at once come one after the other.
 */
export async function lockedGroup(
  em: EntityManager,
  campaign: WishCampaign,
  groupId: string,
): Promise<LockedGroup | null> {
  const [group] = await rowsIn<LockedGroup>(
    em,
    `select id, household_id as "madeBy", code_hash is not null as friends, code_round as "codeRound"
     from wish_group where campaign_id = ? and id = ? for update`,
    [campaign.id, groupId],
  );
  return group ?? null;
}

/** A group of friends this household has made; for everybody else there is none. */
export async function ownFriends(
  em: EntityManager,
  campaign: WishCampaign,
  groupId: string,
  householdId: string,
): Promise<LockedGroup> {
  const group = await lockedGroup(em, campaign, groupId);
  if (group?.madeBy !== householdId || !group.friends) throw notFound();
  return group;
}

/** The code of the next round, and open; the one before finds nothing any more. Codes of two groups are never alike. */
export async function renewCode(
  em: EntityManager,
  sealer: Sealer,
  { id, codeRound }: LockedGroup,
): Promise<void> {
  for (let round = codeRound + 1; ; round += 1) {
    const renewed = await rowsIn(
      em,
      `update wish_group set code_hash = ?, code_round = ?, code_closed_at = null
       where id = ? and not exists (select 1 from wish_group o where o.code_hash = ?) returning id`,
      [
        groupCodeHash(sealer, groupCode(sealer, id, round)),
        round,
        id,
        groupCodeHash(sealer, groupCode(sealer, id, round)),
      ],
    );
    if (renewed.length > 0) return;
  }
}

/**
 * After a child has gone: a group of siblings ends with the last but one, one of friends with the last. Where the
 * family that made it has no child in it any more, it passes to the one that joined first.
 */
export async function tidyGroup(em: EntityManager, groupId: string): Promise<void> {
  await rowsIn(
    em,
    `delete from wish_group g where g.id = ? and (select count(*) from wish_group_member m
       where m.wish_group_id = g.id) < case when g.code_hash is null then 2 else 1 end`,
    [groupId],
  );
  await rowsIn(
    em,
    `update wish_group g set household_id = (select l.household_id from wish_group_member m
         join wish_list l on l.id = m.wish_list_id where m.wish_group_id = g.id
         order by m.joined_at, m.id limit 1)
     where g.id = ? and not exists (select 1 from wish_group_member m join wish_list l on l.id = m.wish_list_id
       where m.wish_group_id = g.id and l.household_id = g.household_id)`,
    [groupId],
  );
}
