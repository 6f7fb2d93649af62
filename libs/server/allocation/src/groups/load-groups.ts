import type { WishGroup } from '@dabei/contracts';
import { grouped, rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidList } from '../facts/uuid-list';
import { groupCode } from './group-code';

interface MemberRow {
  group_id: string;
  together: 'only' | 'rather';
  friends: boolean;
  code_round: number;
  closed: boolean;
  member_id: string;
  made_by: string;
  household_id: string;
  protected: boolean;
  child_id: string;
  first_name: string;
  wishes: string[];
}

const members = `
  select g.id as group_id, g.together, g.code_hash is not null as friends, g.household_id as made_by,
    g.code_round, g.code_closed_at is not null as closed, m.id as member_id, l.household_id, h.protected, l.child_id, c.first_name,
    array(select w.event_id::text from wish w where w.wish_list_id = l.id order by w.position) as wishes
  from wish_group g join wish_group_member m on m.wish_group_id = g.id
    join wish_list l on l.id = m.wish_list_id and l.state <> 'withdrawn'
    join household h on h.id = l.household_id join child c on c.id = l.child_id
  where g.id = any(?::uuid[])
  order by g.id, m.joined_at, l.id`;

/** The groups as one household sees them: its own children by name, of others the first name at most. */
export async function groupsFor(
  em: EntityManager,
  sealer: Sealer,
  groupIds: Iterable<string>,
  householdId: string,
): Promise<WishGroup[]> {
  const rows = await rowsIn<MemberRow>(em, members, [uuidList(groupIds)]);
  return [...grouped(rows, ({ group_id }) => group_id)].map(([id, all]) =>
    toGroup(id, all, householdId, sealer),
  );
}

function toGroup(
  id: string,
  rows: readonly MemberRow[],
  householdId: string,
  sealer: Sealer,
): WishGroup {
  const isOwn = (row: MemberRow): boolean => row.household_id === householdId;
  const ownFirst = [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))];
  const [first] = rows;
  const mine = first?.friends === true && first.made_by === householdId;
  return {
    id,
    kind: first?.friends === true ? 'friends' : 'siblings',
    together: first?.together ?? 'rather',
    mine,
    code: mine && !first.closed ? groupCode(sealer, id, first.code_round) : null,
    members: ownFirst.map((row) => ({
      firstName: isOwn(row) ? row.first_name : nameForOthers(row),
      own: isOwn(row),
      childId: isOwn(row) ? row.child_id : null,
      memberId: mine && !isOwn(row) ? row.member_id : null,
    })),
    // what all of them wish a protected child wishes, too
    sharedEvents: rows.some((row) => row.protected && !isOwn(row))
      ? null
      : sharedBy(ownFirst.map(({ wishes }) => wishes)),
  };
}

/** Of a protected family not even the first name (product rule 10). */
export const nameForOthers = (row: { protected: boolean; first_name: string }): string | null =>
  row.protected ? null : row.first_name;

function sharedBy([first = [], ...others]: readonly (readonly string[])[]): string[] {
  if (others.length === 0) return [];
  return first.filter((event) => others.every((wishes) => wishes.includes(event)));
}
