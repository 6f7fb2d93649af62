import type { DuplicateFamily } from '@dabei/contracts';
import { searchKey, type MergedRegistration, type MergeSide } from '@dabei/domain';
import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

interface ChildRow {
  id: string;
  first_name: string;
  last_name: string;
  birth_date: string;
  barred: boolean;
}

interface RegistrationRow {
  id: string;
  child_id: string;
  event_id: string;
  title: string;
  state: MergedRegistration['state'];
  overlap_overridden: boolean;
  sessions: { startsAt: string; endsAt: string }[];
}

interface FamilyRow {
  guardian: string;
  email: string | null;
  phone: string | null;
  protected: boolean;
  has_confirmed_email: boolean;
  mails: number;
}

/** One of two families that may become one. */
export interface FamilyFacts {
  id: string;
  family: FamilyRow;
  children: ChildRow[];
  /** Of its children, in whichever household they were made. */
  registrations: RegistrationRow[];
}

/** The same child has the same key in both families. */
export const childKey = ({ first_name, last_name, birth_date }: ChildRow): string =>
  `${searchKey(`${first_name} ${last_name}`)}:${birth_date}`;

export async function loadFamily(em: EntityManager, householdId: string): Promise<FamilyFacts> {
  const [family] = await rowsIn<FamilyRow>(
    em,
    `select coalesce(g.first_name || ' ' || g.last_name, '') as guardian, g.email, g.phone, h.protected,
       exists (select 1 from guardian c where c.household_id = h.id
         and c.email_confirmed_at is not null) as has_confirmed_email,
       (select count(*)::int from mail m where m.household_id = h.id)
         + (select count(*)::int from letter l where l.household_id = h.id) as mails
     from household h
       left join lateral (select * from guardian g where g.household_id = h.id order by g.id limit 1) g on true
     where h.id = ? and h.state = 'active'`,
    [householdId],
  );
  if (family === undefined) throw notFound();
  const children = await rowsIn<ChildRow>(
    em,
    `select c.id, c.first_name, c.last_name, c.birth_date::text as birth_date,
       exists (select 1 from pick_up_bar b where b.child_id = c.id) as barred
     from child c where c.household_id = ? and c.search_key <> '' order by c.birth_date, c.id`,
    [householdId],
  );
  const registrations = await rowsIn<RegistrationRow>(
    em,
    `select r.id, r.child_id, r.event_id, e.title, r.state, r.overlap_overridden,
       (select coalesce(json_agg(json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at)), '[]')
          from session s where s.event_id = e.id) as sessions
     from registration r join event e on e.id = r.event_id
     where r.household_id = ? or r.child_id in (select c.id from child c where c.household_id = ?)
     order by r.id`,
    [householdId, householdId],
  );
  return { id: householdId, family, children, registrations };
}

/** What the rule needs to know of one side. */
export function mergeSideOf({ family, children, registrations }: FamilyFacts): MergeSide {
  const keys = new Map(children.map((child) => [child.id, childKey(child)]));
  return {
    protected: family.protected,
    hasConfirmedEmail: family.has_confirmed_email,
    barred: children.filter(({ barred }) => barred).map(childKey),
    registrations: registrations.map((row) => ({
      childKey: keys.get(row.child_id) ?? row.child_id,
      eventId: row.event_id,
      state: row.state,
      overlapOverridden: row.overlap_overridden,
      sessions: row.sessions.map(({ startsAt, endsAt }) => ({
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      })),
    })),
  };
}

/** Children that are one and the same in both. */
export function twins(
  keeps: FamilyFacts,
  goes: FamilyFacts,
): { goes: ChildRow; keeps: ChildRow }[] {
  return goes.children.flatMap((child) => {
    const same = keeps.children.find((other) => childKey(other) === childKey(child));
    return same === undefined ? [] : [{ goes: child, keeps: same }];
  });
}

/** One side as the office sees it. */
export function sideView({
  id,
  family,
  children,
  registrations,
}: FamilyFacts): Omit<DuplicateFamily, 'because'> & { mails: number } {
  return {
    householdId: id,
    guardian: family.guardian,
    email: family.email,
    phone: family.phone,
    children: children.map((child) => ({
      id: child.id,
      firstName: child.first_name,
      lastName: child.last_name,
      birthDate: child.birth_date,
    })),
    registrations: registrations.length,
    mails: family.mails,
  };
}
