import {
  consentStanding,
  parentsAgree,
  type HelpersConsent,
  type Volunteer as PolicyVolunteer,
} from '@dabei/domain';
import { notFound, rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { asUuids } from './locks';

/** Who helps, as far as it was told; kept sealed. */
export const sealedVolunteer = z.object({
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** 'YYYY-MM-DD' */
  birthDate: z.string(),
  parent: z
    .object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() })
    .nullable(),
});
export type SealedVolunteer = z.infer<typeof sealedVolunteer>;

/** A volunteer of one day; roles are ids. */
export interface Volunteer {
  id: string;
  dayId: string;
  person: SealedVolunteer;
  language: 'de' | 'en';
  provenAt: Date | null;
  foodUntil: string | null;
  consentAt: Date | null;
  consentBy: 'link' | 'paper' | null;
  roles: { roleId: string; state: 'confirmed' | 'refused' }[];
  /** Of the link to its calendar. */
  feedRound: number;
  version: number;
}

type Row = Omit<Volunteer, 'person' | 'provenAt' | 'consentAt'> & {
  sealed: string;
  keyId: string;
  provenAt: string | null;
  consentAt: string | null;
};

async function volunteersWhere(
  em: EntityManager,
  sealer: Sealer,
  where: string,
  key: string,
): Promise<Volunteer[]> {
  const rows = await rowsIn<Row>(
    em,
    `select v.id, v.day_id as "dayId", encode(v.sealed, 'hex') as sealed, v.key_id as "keyId", v.language,
       v.proven_at as "provenAt", v.food_until::text as "foodUntil", v.consent_at as "consentAt",
       v.consent_by as "consentBy", v.version, v.feed_round as "feedRound",
       coalesce((select json_agg(json_build_object('roleId', r.role_id, 'state', r.state) order by r.role_id)
         from volunteer_role r where r.volunteer_id = v.id), '[]') as roles
     from volunteer v where ${where} order by v.created_at, v.id`,
    [key],
  );
  return rows.map(({ sealed, keyId, provenAt, consentAt, ...row }) => ({
    ...row,
    person: openVolunteer(sealer, sealed, keyId),
    provenAt: provenAt === null ? null : new Date(provenAt),
    consentAt: consentAt === null ? null : new Date(consentAt),
  }));
}

/** Opens what is sealed of a volunteer; `sealed` as hex. */
export function openVolunteer(sealer: Sealer, sealed: string, keyId: string): SealedVolunteer {
  return sealedVolunteer.parse(JSON.parse(sealer.open(Buffer.from(sealed, 'hex'), keyId)));
}

/** One volunteer, 404 where there is none. */
export async function neededVolunteer(
  em: EntityManager,
  sealer: Sealer,
  id: string,
): Promise<Volunteer> {
  const [volunteer] = await volunteersWhere(em, sealer, 'v.id = ?', id);
  if (volunteer === undefined) throw notFound();
  return volunteer;
}

/** These volunteers, as far as there are any, in the order they came. */
export function volunteersWithIds(
  em: EntityManager,
  sealer: Sealer,
  ids: readonly string[],
): Promise<Volunteer[]> {
  return volunteersWhere(em, sealer, 'v.id = any(?::uuid[])', asUuids(ids));
}

/** Who typed the code, or was entered by the office, in the order they came. */
export function volunteersOfDay(
  em: EntityManager,
  sealer: Sealer,
  dayId: string,
): Promise<Volunteer[]> {
  return volunteersWhere(em, sealer, 'v.proven_at is not null and v.day_id = ?', dayId);
}

const given = (forDay: string, at: Date, by: string): HelpersConsent => ({
  givenBy: by,
  givenAt: at,
  forDay,
  withdrawnAt: null,
});

/** `none`: of age on the day; `missing`: the parents have not answered yet. */
export function consentOf(
  { person, consentAt, consentBy }: Volunteer,
  heldOn: string,
): 'none' | 'missing' | 'given' {
  const consents = consentAt === null ? [] : [given(heldOn, consentAt, consentBy ?? 'link')];
  const standing = consentStanding(person.birthDate, heldOn, consents);
  if (standing === 'not-needed') return 'none';
  return parentsAgree(standing) ? 'given' : 'missing';
}

/**
 * What the policy looks at. The parents are asked after the shifts are taken, and so the places are kept as if they
 * had agreed; who comes without their yes is sent home at the check-in.
 */
export function policyVolunteerOf(
  { person, foodUntil, roles }: Pick<Volunteer, 'person' | 'foodUntil' | 'roles'>,
  heldOn: string,
  now: Date,
): PolicyVolunteer {
  const roleIds = (wanted: 'confirmed' | 'refused'): string[] =>
    roles.filter(({ state }) => state === wanted).map(({ roleId }) => roleId);
  return {
    birthDate: person.birthDate,
    confirmedRoles: roleIds('confirmed'),
    declinedRoles: roleIds('refused'),
    certificateUntil: foodUntil,
    consents: [given(heldOn, now, 'asked')],
  };
}
