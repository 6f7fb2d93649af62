import type { WishElsewhere } from '@dabei/contracts';
import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidList } from '../facts/uuid-list';

const reasons = {
  draft: 'list-begun-elsewhere',
  submitted: 'list-elsewhere',
  'ask-the-office': 'ask-the-office',
} as const satisfies Record<WishElsewhere['kind'], string>;

/**
 * Children of two guardians for whom this household cannot simply wish: one child, one list.
 *
 * A list the other guardian handed in counts; that it is there is told, not by whom. A list it only began, or took
 * back, blocks nobody: this household is told that there is one, never what is on it, and may write its own instead
 * (`TakeOverList`). Where another household of the child is protected (product rule 10) the answer is always to ask
 * the office, with a list or without: so it tells nothing about her, and nobody takes a protected family's list away.
 * A list this household keeps itself stays its own.
 */
export function listedElsewhere(
  em: EntityManager,
  campaignId: string,
  householdId: string,
  childIds: readonly string[],
): Promise<WishElsewhere[]> {
  return rowsIn(
    em,
    `select c.id as "childId", c.first_name as "firstName", k.kind
     from child c left join wish_list l on l.child_id = c.id and l.campaign_id = ?
       cross join lateral (select case
         when exists (select 1 from household h where h.protected and h.id <> ? and (h.id = c.household_id
           or h.id = l.household_id or exists (select 1 from child_link k where k.child_id = c.id
             and k.household_id = h.id))) then 'ask-the-office'
         when l.state = 'submitted' then 'submitted'
         when l.id is not null then 'draft' end as kind) k
     where c.id = any(?::uuid[]) and k.kind is not null and l.household_id is distinct from ?
     order by c.birth_date, c.id`,
    [campaignId, householdId, uuidList(childIds), householdId],
  );
}

export async function refuseListedElsewhere(
  em: EntityManager,
  campaignId: string,
  householdId: string,
  childId: string,
): Promise<void> {
  const [other] = await listedElsewhere(em, campaignId, householdId, [childId]);
  if (other !== undefined) throw elsewhere(other.kind);
}

export const elsewhere = (kind: WishElsewhere['kind']): DomainError =>
  new DomainError('conflict', { reason: reasons[kind] });
