import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { rowsIn } from '../database/database';
import type { Sealed } from '../sealing/seal-text';
import type { Sealer } from '../sealing/sealer';

/** Who pays, as the bill prints it; address as lines. */
const payer = z.object({ name: z.string(), address: z.string().nullable() });
export type Payer = z.infer<typeof payer>;

export const sealPayer = (sealer: Sealer, { name, address }: Payer): Sealed =>
  sealer.seal(JSON.stringify({ name, address }));

/** Opens what `sealPayer` sealed; `sealed` as hex. */
export const openPayer = (sealer: Sealer, sealed: string, keyId: string): Payer =>
  payer.parse(JSON.parse(sealer.open(Buffer.from(sealed, 'hex'), keyId)));

/** The family that pays, sealed; null where nobody is named. A protected family's address is not copied. */
export async function payerOfHousehold(
  em: EntityManager,
  sealer: Sealer,
  householdId: string,
): Promise<Sealed | null> {
  const [row] = await rowsIn<Payer>(
    em,
    `select g.first_name || ' ' || g.last_name as name,
       case when not h.protected and h.street is not null
         then concat_ws(E'\\n', h.street, nullif(concat_ws(' ', h.postcode, h.town), '')) end as address
     from household h join guardian g on g.household_id = h.id where h.id = ? order by g.id limit 1`,
    [householdId],
  );
  return row === undefined ? null : sealPayer(sealer, row);
}
