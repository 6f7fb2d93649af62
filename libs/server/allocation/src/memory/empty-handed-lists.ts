import { cameAwayEmpty, type RegistrationState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { emptyHandedKey, type RememberedChild } from './empty-handed-key';

export interface EmptyHandedList {
  id: string;
  childId: string;
  firstName: string;
}
interface Living extends EmptyHandedList {
  registrations: { state: RegistrationState; hadPlace: boolean }[];
}
type Fingerprint = (text: string) => string;

/** The lists of a campaign one asks about, as a condition on `l`. */
interface Asked {
  campaignId: string;
  condition: string;
  params: readonly unknown[];
}

/**
 * Lists of children who came away empty the last time such a campaign was drawn. A season that is over left one keyed
 * hash per such child; of one that still goes on the registrations tell. Where the office took the memory away the
 * list is none of them.
 */
export async function emptyHandedLists(
  em: EntityManager,
  asked: Asked,
  fingerprint: Fingerprint,
): Promise<EmptyHandedList[]> {
  return [...(await ofLivingSeason(em, asked)), ...(await ofKeptSeason(em, asked, fingerprint))];
}

async function ofLivingSeason(
  em: EntityManager,
  { campaignId, condition, params }: Asked,
): Promise<EmptyHandedList[]> {
  const rows = await rowsIn<Living>(
    em,
    `with last as (
       select p.id, p.empty_handed_kept_at from campaign p join campaign c on c.id = ?
       where p.kind = c.kind and p.id <> c.id and p.drawn_at is not null and p.phase <> 'erased'
         and p.starts_on < c.starts_on
       order by p.starts_on desc, p.drawn_at desc limit 1)
     select l.id, l.child_id as "childId", c.first_name as "firstName",
       coalesce((select json_agg(json_build_object('state', r.state,
         'hadPlace', r.quota_id is not null)) from registration r join event e on e.id = r.event_id
         where r.child_id = l.child_id and e.campaign_id = last.id), '[]') as registrations
     from wish_list l cross join last join child c on c.id = l.child_id
       join wish_list before on before.campaign_id = last.id and before.child_id = l.child_id
         and before.state = 'submitted'
     where l.campaign_id = ? and ${condition} and not l.last_season_forgotten
       and last.empty_handed_kept_at is null
     order by l.id`,
    [campaignId, campaignId, ...params],
  );
  return rows
    .filter(({ registrations }) => cameAwayEmpty({ handedIn: true, registrations }))
    .map(({ id, childId, firstName }) => ({ id, childId, firstName }));
}

/** Only of the season before this one, whether or not its data is erased by now. */
async function ofKeptSeason(
  em: EntityManager,
  { campaignId, condition, params }: Asked,
  fingerprint: Fingerprint,
): Promise<EmptyHandedList[]> {
  const kept = await rowsIn<{ hash: string }>(
    em,
    `select m.child_hash as hash from empty_handed m join campaign c on c.id = ?
     where m.kind = c.kind and m.season_on < c.starts_on and not exists (select 1 from campaign p
       where p.kind = c.kind and p.drawn_at is not null and p.id <> c.id
         and p.starts_on > m.season_on and p.starts_on < c.starts_on)`,
    [campaignId],
  );
  if (kept.length === 0) return [];
  const hashes = new Set(kept.map(({ hash }) => hash));
  const rows = await rowsIn<RememberedChild & EmptyHandedList>(
    em,
    `select l.id, l.child_id as "childId", c.first_name as "firstName", c.last_name as "lastName",
       c.birth_date::text as "birthDate"
     from wish_list l join child c on c.id = l.child_id
     where l.campaign_id = ? and ${condition} and not l.last_season_forgotten order by l.id`,
    [campaignId, ...params],
  );
  return rows
    .filter((child) => hashes.has(fingerprint(emptyHandedKey(child))))
    .map(({ id, childId, firstName }) => ({ id, childId, firstName }));
}
