import { boothToken, idInToken, isSameSecret, notFound, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { neededBooth, type StoredBooth } from '../facts/booth';

/** The booth whose link this is; 404 for any other text, for the link of an address it had before, and before the code was typed. */
export async function knownBooth(
  em: EntityManager,
  sealer: Sealer,
  token: string,
): Promise<StoredBooth> {
  const id = idInToken(token);
  if (id === null) throw notFound();
  const booth = await neededBooth(em, id);
  if (!isSameSecret(boothToken(sealer, id, booth.emailKey), token) || !booth.proven)
    throw notFound();
  return booth;
}
