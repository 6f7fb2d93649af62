import type { WishLimit } from '@dabei/contracts';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export type WishState = 'draft' | 'submitted' | 'withdrawn';
export type WishChannel = 'family' | 'office' | 'sheet';

/** One child's list as it is kept, wishes best first. */
export interface StoredList {
  id: string;
  childId: string;
  householdId: string;
  resident: boolean;
  state: WishState;
  channel: WishChannel;
  version: number;
  maxPlaces: number | null;
  hardship: boolean;
  emptyHandedBefore: boolean;
  submittedAt: Date | null;
  receiptAt: Date | null;
  changedAt: Date;
  wishes: string[];
  limits: WishLimit[];
  groupId: string | null;
  /** 'YYYY-MM-DD': the household's proof for the reduced fee. */
  reducedFeeUntil: string | null;
}

type Row = Omit<StoredList, 'submittedAt' | 'receiptAt' | 'changedAt'> & {
  submittedAt: string | null;
  receiptAt: string | null;
  changedAt: string;
};

const selectLists = `
  select l.id, l.child_id as "childId", l.household_id as "householdId", h.resident, l.state, l.channel, l.version,
    l.max_places as "maxPlaces", l.hardship, l.empty_handed_before as "emptyHandedBefore",
    to_json(l.submitted_at)#>>'{}' as "submittedAt", to_json(l.receipt_at)#>>'{}' as "receiptAt",
    to_json(l.changed_at)#>>'{}' as "changedAt", h.reduced_fee_until::text as "reducedFeeUntil",
    (select coalesce(json_agg(w.event_id order by w.position), '[]') from wish w
       where w.wish_list_id = l.id) as wishes,
    (select coalesce(json_agg(json_build_object('fromOn', m.from_on, 'untilOn', m.until_on,
         'atMost', m.at_most) order by m.from_on), '[]') from wish_limit m
       where m.wish_list_id = l.id) as limits,
    (select g.wish_group_id from wish_group_member g where g.wish_list_id = l.id) as "groupId"
  from wish_list l join household h on h.id = l.household_id`;

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Lists that meet a condition on `l` (wish_list) and `h` (its household). */
export async function loadLists(
  em: EntityManager,
  condition: string,
  params: readonly unknown[],
): Promise<StoredList[]> {
  const rows = await rowsIn<Row>(em, `${selectLists} where ${condition}`, params);
  return rows.map(({ submittedAt, receiptAt, changedAt, ...row }) => ({
    ...row,
    submittedAt: instant(submittedAt),
    receiptAt: instant(receiptAt),
    changedAt: new Date(changedAt),
  }));
}
