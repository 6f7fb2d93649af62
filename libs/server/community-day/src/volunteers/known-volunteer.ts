import { idInToken, isSameSecret, notFound, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { neededVolunteer, type Volunteer } from '../facts/volunteer';

/** The volunteer whose link this is, by `tokenOf`; 404 for any other text, and before the code was typed. */
export async function knownVolunteer(
  em: EntityManager,
  sealer: Sealer,
  tokenOf: (sealer: Sealer, id: string) => string,
  token: string,
): Promise<Volunteer> {
  const id = idInToken(token);
  if (id === null || !isSameSecret(tokenOf(sealer, id), token)) throw notFound();
  const volunteer = await neededVolunteer(em, sealer, id);
  if (volunteer.provenAt === null) throw notFound();
  return volunteer;
}
