import { donorEmailHash, rowsIn, type Sealer, randomUUID } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Who gives, as far as it was told; kept sealed. A company has its name beside the person's. */
export interface DonorPerson {
  name: string;
  company: string;
  phone: string | null;
  email: string | null;
}

interface DonorOrder {
  campaignId: string;
  person: DonorPerson;
  language: 'de' | 'en';
  /** Local day, 'YYYY-MM-DD'. */
  today: string;
}

/**
 * The donor with this address, or a new one. Nobody has proven the address yet: what a donor who once confirmed said
 * about itself is not overwritten by whoever types its address.
 */
export async function donorFor(
  em: EntityManager,
  sealer: Sealer,
  { campaignId, person, language, today }: DonorOrder,
): Promise<string> {
  const { sealed, keyId } = sealer.seal(JSON.stringify(person));
  const emailHash = person.email === null ? null : donorEmailHash(sealer, person.email);
  const [row] = await rowsIn<{ id: string }>(
    em,
    `insert into donor (id, campaign_id, sealed, key_id, email_hash, language, created_on)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (campaign_id, email_hash) do update
       set (sealed, key_id, language) = (
         select case when known then donor.sealed else excluded.sealed end,
                case when known then donor.key_id else excluded.key_id end,
                case when known then donor.language else excluded.language end
         from (select exists (select 1 from pledge_basket b
                              where b.donor_id = donor.id and b.confirmed_at is not null) as known) as k)
     returning id`,
    [randomUUID(), campaignId, sealed, keyId, emailHash, language, today],
  );
  if (row === undefined) throw new Error('a donor was neither found nor made');
  return row.id;
}

/** Opens what is sealed of a donor. */
export function personOf(sealer: Sealer, sealed: Buffer, keyId: string): DonorPerson {
  return JSON.parse(sealer.open(sealed, keyId)) as DonorPerson;
}
