import {
  idInToken,
  donorToken,
  isSameSecret,
  notFound,
  rowsIn,
  type Sealer,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface KnownDonor {
  id: string;
  campaignSlug: string;
  sealed: Buffer;
  keyId: string;
}

/** The donor whose link this is; 404 for any other text, and once the campaign is erased. */
export async function knownDonor(
  em: EntityManager,
  sealer: Sealer,
  token: string,
): Promise<KnownDonor> {
  const id = idInToken(token);
  if (id === null) throw notFound();
  const [row] = await rowsIn<{
    campaignSlug: string;
    sealed: string;
    keyId: string;
    linkRound: number;
  }>(
    em,
    `select k.slug as "campaignSlug", encode(d.sealed, 'hex') as sealed, d.key_id as "keyId",
       d.link_round as "linkRound"
     from donor d join tree_campaign k on k.id = d.campaign_id
     where d.id = ? and k.phase <> 'erased'
       and exists (select 1 from pledge_basket b where b.donor_id = d.id and b.confirmed_at is not null)`,
    [id],
  );
  if (row === undefined) throw notFound();
  const right = donorToken(sealer, id, row.linkRound);
  if (!isSameSecret(right, token)) throw notFound();
  return {
    id,
    campaignSlug: row.campaignSlug,
    sealed: Buffer.from(row.sealed, 'hex'),
    keyId: row.keyId,
  };
}
