import { DomainError, invitationHash, notFound, rowsIn, type Sealer } from '@dabei/server/platform';
import { isWellFormedAccessCode } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface Invitation {
  id: string;
  name: string;
  email: string | null;
  bundles: string[];
  organisation_id: string | null;
}

/** The invitation of a secret, held so that it is used once; 404 unknown, 410 used, withdrawn or too old. */
export async function lockInvitation(
  em: EntityManager,
  sealer: Sealer,
  token: string,
  now: Date,
): Promise<Invitation> {
  if (!isWellFormedAccessCode(token)) throw notFound();
  const [row] = await rowsIn<Invitation & { open: boolean }>(
    em,
    `select id, name, email, bundles, organisation_id,
       used_at is null and withdrawn_at is null and expires_at > ? as open
     from invitation where token_hash = ? for update`,
    [now, invitationHash(sealer, token)],
  );
  if (row === undefined) throw notFound();
  if (!row.open) throw new DomainError('link-expired');
  return row;
}

export async function markUsed(em: EntityManager, id: string, now: Date): Promise<void> {
  await rowsIn(em, 'update invitation set used_at = ? where id = ?', [now, id]);
}
