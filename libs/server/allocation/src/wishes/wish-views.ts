import type { WishChance, WishesView, WishList } from '@dabei/contracts';
import { weeksBetween, wishWindow } from '@dabei/domain';
import { CONFIG, Sealer, notFound, rowsIn, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { checksOf, type Judging } from '../facts/judge-wish';
import { loadLists, type StoredList } from '../facts/stored-lists';
import type { WishCampaign } from '../facts/wish-campaign';
import { loadWishChildren, type WishChild } from '../facts/wish-children';
import { loadWishEvents, type WishEvent } from '../facts/wish-events';
import { groupsFor } from '../groups/load-groups';
import { listedElsewhere } from './listed-elsewhere';
import { childrenOf } from './own-children';

interface ChanceRow {
  eventId: string;
  party: number;
  rank: number;
  chance: number;
  estimatedAt: string;
}

/** Chances are kept for the first ten ranks; what stands below is as likely as the tenth. */
const lastRank = 10;

/** Everything a household sees of the wish phase, read in a handful of statements. */
@Injectable()
export class WishViews {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly sealer: Sealer,
  ) {}

  async ofHousehold(
    em: EntityManager,
    campaign: WishCampaign,
    householdId: string,
    now: Date,
  ): Promise<WishesView> {
    const { dates, startsOn, endsOn } = campaign;
    const ids = await childrenOf(em, householdId);
    const others = await listedElsewhere(em, campaign.id, householdId, ids);
    const elsewhere = new Set(others.map(({ childId }) => childId));
    const own = ids.filter((id) => !elsewhere.has(id));
    const lists = [...(await this.listsOf(em, campaign, own, householdId, now)).values()];
    const chances = await chancesOf(em, campaign.id);
    const groupIds = lists.flatMap(({ groupId }) => groupId ?? []);
    const groups = await groupsFor(em, this.sealer, groupIds, householdId);
    const sizes = new Map(groups.map(({ id, members }) => [id, members.length]));
    return {
      campaign: campaign.slug,
      now: now.toISOString(),
      state: wishWindow(dates, now),
      opensAt: dates.opensAt?.toISOString() ?? null,
      closesAt: dates.closesAt?.toISOString() ?? null,
      maxEventsPerChild: campaign.policy.maxEventsPerChild,
      weeks: weeksBetween(startsOn, endsOn),
      lists: lists.map((list) => ({
        ...list,
        chances: chancesFor(list, chances, sizes.get(list.groupId ?? '') ?? 1),
      })),
      elsewhere: others,
      groups,
      estimatedAt: chances[0]?.estimatedAt ?? null,
    };
  }

  /** One child's list as it stands after a change, with its chances. */
  async ofChild(
    em: EntityManager,
    campaign: WishCampaign,
    childId: string,
    householdId: string,
    now: Date,
  ): Promise<WishList> {
    const list = (await this.listsOf(em, campaign, [childId], householdId, now)).get(childId);
    if (list === undefined) throw notFound();
    const groupIds = list.groupId === null ? [] : [list.groupId];
    const [group] = await groupsFor(em, this.sealer, groupIds, householdId);
    const chances = await chancesOf(em, campaign.id);
    return { ...list, chances: chancesFor(list, chances, group?.members.length ?? 1) };
  }

  /** By child, in the order of their birthdays. */
  async listsOf(
    em: EntityManager,
    campaign: WishCampaign,
    childIds: readonly string[],
    householdId: string,
    now: Date,
  ): Promise<Map<string, WishList>> {
    const children = await loadWishChildren(em, childIds);
    const stored = await loadLists(em, 'l.campaign_id = ? and l.household_id = ?', [
      campaign.id,
      householdId,
    ]);
    const [home] = await rowsIn<{ resident: boolean }>(
      em,
      'select resident from household where id = ?',
      [householdId],
    );
    const all = await loadWishEvents(em, campaign.id);
    const events = new Map(all.map((event) => [event.id, event]));
    const judging = { now, zone: this.config.townZone, campaign };
    return new Map(
      [...children.values()].map((child) => {
        const list = stored.find(({ childId }) => childId === child.id);
        const asking = { child, resident: home?.resident ?? true, householdId };
        return [child.id, viewOf(child, list, checks(judging, asking, list, events))];
      }),
    );
  }
}

function checks(
  judging: Judging,
  asking: { child: WishChild; resident: boolean; householdId: string },
  list: StoredList | undefined,
  events: ReadonlyMap<string, WishEvent>,
): WishList['checks'] {
  return checksOf(judging, { ...asking, wishes: list?.wishes ?? [] }, events);
}

function viewOf(
  child: WishChild,
  list: StoredList | undefined,
  checks: WishList['checks'],
): WishList {
  return {
    childId: child.id,
    firstName: child.firstName,
    state: list?.state ?? 'none',
    version: list?.version ?? 0,
    wishes: list?.wishes ?? [],
    maxPlaces: list?.maxPlaces ?? null,
    limits: list?.limits ?? [],
    checks,
    chances: [],
    groupId: list?.groupId ?? null,
    submittedAt: list?.submittedAt?.toISOString() ?? null,
    changedAt: list?.changedAt.toISOString() ?? null,
  };
}

function chancesOf(em: EntityManager, campaignId: string): Promise<ChanceRow[]> {
  return rowsIn<ChanceRow>(
    em,
    `select event_id as "eventId", party, rank, chance, to_json(estimated_at)#>>'{}' as "estimatedAt"
     from wish_chance where campaign_id = ?`,
    [campaignId],
  );
}

/** Alone at the rank it has, and in a group as large as the child's. */
function chancesFor(
  { wishes }: WishList,
  rows: readonly ChanceRow[],
  partySize: number,
): WishChance[] {
  return wishes.flatMap((eventId, index) => {
    const rank = Math.min(index + 1, lastRank);
    const here = rows.filter((row) => row.eventId === eventId && row.rank === rank);
    const at = (size: number): number | null =>
      here.find(({ party }) => party === size)?.chance ?? null;
    const alone = at(1);
    if (alone === null) return [];
    const parties = here
      .filter(({ party }) => party > 1)
      .map(({ party, chance }) => ({ party, chance }))
      .sort((one, other) => one.party - other.party);
    return [{ eventId, alone, together: partySize > 1 ? at(partySize) : null, parties }];
  });
}
