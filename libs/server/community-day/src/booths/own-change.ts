import { DomainError, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { StoredBooth } from '../facts/booth';
import { neededCall, type BoothCall } from '../facts/booth-call';
import { lockedBooth, lockedBoothOnSquare } from '../facts/booth-locks';
import { dayWithId, type CommunityDay } from '../facts/community-day';
import { knownBooth } from './known-booth';

export interface OwnChange {
  booth: StoredBooth;
  call: BoothCall;
  day: CommunityDay;
}

/** The booth of a link under its lock and that of the square, unchanged since it was read. */
export async function lockOwnBooth(
  em: EntityManager,
  sealer: Sealer,
  token: string,
  version: number,
): Promise<OwnChange> {
  const { id } = await knownBooth(em, sealer, token);
  return unchanged(em, await lockedBoothOnSquare(em, id), version);
}

/** The same for what is only written: a draft touches nobody else, and does not wait for the square. */
export async function lockOwnWriting(
  em: EntityManager,
  sealer: Sealer,
  token: string,
  version: number,
): Promise<OwnChange> {
  const { id, dayId, state } = await knownBooth(em, sealer, token);
  if (state !== 'draft') return lockOwnBooth(em, sealer, token, version);
  return unchanged(
    em,
    { booth: await lockedBooth(em, id), call: await neededCall(em, dayId) },
    version,
  );
}

async function unchanged(
  em: EntityManager,
  locked: Pick<OwnChange, 'booth' | 'call'>,
  version: number,
): Promise<OwnChange> {
  if (locked.booth.version !== version) throw new DomainError('changed-meanwhile');
  return { ...locked, day: await dayWithId(em, locked.booth.dayId) };
}
