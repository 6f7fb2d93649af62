import { normaliseEmail, type PolicySeller, type SellerKind } from '@dabei/domain';
import { rowsIn, sellerEmailKey, type Sealer, randomUUID } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { lockSeller } from '../bookings/pitch-lock';
import { sellerFor } from './seller-person';

/** Who asks for a pitch: a family that is signed in, or somebody with an address nobody has proven yet. */
export type AskingSeller =
  { householdId: string } | { name: string; email: string; phone: string | null };

export interface KnownSeller {
  id: string | null;
  householdId: string | null;
  resident: boolean;
  licenceSeenOn: string | null;
  /** A proof for the reduced price was seen and lasts until then. */
  reducedUntil: string | null;
  language: string | null;
}

interface Said {
  kind: SellerKind;
  resident: boolean;
  language: string;
}

/** Somebody whose address nobody knows, or who has none. */
export const nobody: KnownSeller = {
  id: null,
  householdId: null,
  resident: false,
  licenceSeenOn: null,
  reducedUntil: null,
  language: null,
};

/**
 * Who typed an address and no code yet is nobody in particular: what is known of that address (its metres, its prices,
 * its licence) answers nothing to a stranger. `ConfirmPitches` asks who it is.
 */
export const unproven: KnownSeller = { ...nobody, licenceSeenOn: 'said' };

/**
 * Finds who asks and lets nobody else count its metres until this transaction ends. An address that a family proved
 * belongs to that family: its bookings are one household's, signed in or not. Locked before the pitches.
 */
export async function lockedSeller(
  em: EntityManager,
  sealer: Sealer,
  asking: AskingSeller,
  kind: SellerKind,
): Promise<KnownSeller> {
  const householdId =
    'householdId' in asking ? asking.householdId : await householdWith(em, asking.email);
  const emailKey = 'email' in asking ? keyOf(sealer, asking.email) : null;
  await rowsIn(em, 'select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `seller:${householdId ?? emailKey ?? ''}`,
  ]);
  const [row] = await rowsIn<KnownSeller>(
    em,
    householdId !== null
      ? `select s.id, h.id as "householdId", h.resident, s.licence_seen_on::text as "licenceSeenOn",
           h.reduced_fee_until::text as "reducedUntil", h.language
         from household h left join seller s on s.household_id = h.id and s.kind = ? where h.id = ?`
      : `select s.id, null as "householdId", s.resident, s.licence_seen_on::text as "licenceSeenOn",
           null as "reducedUntil", s.language
         from seller s where s.kind = ? and s.email_key = ? and s.household_id is null`,
    [kind, householdId ?? emailKey],
  );
  if (row !== undefined && row.id !== null) await lockSeller(em, row.id);
  return row ?? nobody;
}

/**
 * The row that an address without a code may write to, before the pitches: the office locks a seller first as well, and
 * two that wait for each other's lock would both be stopped. It says nothing about whose address it is.
 */
export async function lockTyped(
  em: EntityManager,
  sealer: Sealer,
  { email }: { email: string },
  kind: SellerKind,
): Promise<void> {
  await rowsIn(
    em,
    `select id from seller where email_key = ? and kind = ? and household_id is null
     for no key update`,
    [keyOf(sealer, email), kind],
  );
}

/** The seller's row, made when it gets its first booking: who was refused leaves nothing behind. */
export async function sellerRow(
  em: EntityManager,
  sealer: Sealer,
  asking: AskingSeller,
  { known, said, now }: { known: KnownSeller; said: Said; now: Date },
): Promise<string> {
  if (known.id !== null && known.householdId !== null) return known.id;
  if (known.householdId !== null) {
    const id = randomUUID();
    await rowsIn(
      em,
      `insert into seller (id, household_id, kind, language, resident, created_at) values (?, ?, ?, ?, ?, ?)`,
      [id, known.householdId, said.kind, known.language ?? said.language, known.resident, now],
    );
    return id;
  }
  if ('householdId' in asking) throw new Error('a family that is signed in is there');
  const { name, phone } = asking;
  const person = { name, phone, email: normaliseEmail(asking.email) };
  return sellerFor(em, sealer, { ...said, person }, now);
}

/** What the policy looks at; who lives in the town is what a family told before, or says now. */
export function policySellerOf(
  known: KnownSeller,
  said: { kind: SellerKind; resident: boolean; withChild: boolean; guardianComes: boolean },
): PolicySeller {
  const { kind, resident, withChild, guardianComes } = said;
  return {
    kind,
    resident: known.householdId === null ? resident : known.resident,
    withChild,
    guardianComes,
    licenceSeenOn: known.licenceSeenOn,
  };
}

const keyOf = (sealer: Sealer, email: string): string =>
  sellerEmailKey(sealer, normaliseEmail(email));

/** A family that leaves at this moment is waited for: nothing new becomes its own. */
async function householdWith(em: EntityManager, email: string): Promise<string | null> {
  const [row] = await rowsIn<{ id: string }>(
    em,
    `select h.id from guardian g join household h on h.id = g.household_id
     where lower(g.email) = ? and g.email_confirmed_at is not null and h.state = 'active' for share of h`,
    [normaliseEmail(email)],
  );
  return row?.id ?? null;
}
