import { fieldChanges } from '@dabei/domain';
import { DomainError, rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { boothsOfDay, neededBooth, type SealedContact, type StoredBooth } from '../facts/booth';
import { connectionsOf, drawsOn, placesOf } from '../facts/square';
import { writingOf } from './booth-writing';
import { changedStanding, type Supply } from './changed-standing';
import { looksOf } from './looks-of';
import { markSeen } from './mark-seen';
import { moveOn } from './move-on';
import { updateWriting, type Written } from './write-booth';

export interface Kept {
  /** The office looks at it again. */
  looks: boolean;
}

const isSettled = ({ state }: StoredBooth): boolean =>
  state !== 'draft' && state !== 'submitted' && state !== 'returned';

/**
 * Keeps what was written anew of a booth, under its lock. Where it counts already, its ground and its power are looked
 * at; `rechecked` is what it means for one that was only found complete. The kind stays once it was.
 */
export async function keepWriting(
  em: EntityManager,
  sealer: Sealer,
  booth: StoredBooth,
  { writing, contact, rechecked }: { writing: Written; contact: SealedContact; rechecked: boolean },
): Promise<Kept> {
  if (isSettled(booth) && writing.kind !== booth.kind)
    throw new DomainError('conflict', { reason: 'booth-kind-fixed' });
  const isNew = fieldChanges({ ...writingOf(booth) }, { ...writing }).length > 0;
  const looks =
    booth.state === 'complete' || !isSettled(booth)
      ? await revise(em, booth, rechecked && isNew)
      : await stand(em, booth, writing);
  await updateWriting(em, sealer, booth.id, { writing, contact });
  // what the office writes itself it has read
  if (!rechecked && isSettled(booth)) await markSeen(em, booth.id);
  const isUnread = looksOf(await neededBooth(em, booth.id)).length > 0;
  return { looks: looks || isUnread };
}

/** Complete before: the office checks it once more. */
async function revise(em: EntityManager, booth: StoredBooth, isNew: boolean): Promise<boolean> {
  if (booth.state !== 'complete' || !isNew) return false;
  await moveOn(em, booth, 'revise');
  return true;
}

/** Written before the needs: the trigger refuses more power than the connection carries. */
async function stand(em: EntityManager, booth: StoredBooth, { needs }: Written): Promise<boolean> {
  const { connectionId, powerOverride, toLookAt } = changedStanding(
    booth,
    needs,
    await supplyOf(em, booth),
  );
  await rowsIn(
    em,
    'update booth set connection_id = ?, power_override = ?::jsonb, to_look_at = ?::jsonb where id = ?',
    [
      connectionId,
      powerOverride === null ? null : JSON.stringify(powerOverride),
      JSON.stringify(toLookAt),
      booth.id,
    ],
  );
  return toLookAt.length > 0;
}

async function supplyOf(
  em: EntityManager,
  { dayId, placeId, connectionId }: StoredBooth,
): Promise<Supply> {
  const place = (await placesOf(em, dayId)).find(({ id }) => id === placeId);
  const connection = (await connectionsOf(em, dayId)).find(({ id }) => id === connectionId);
  return {
    place: place ?? null,
    power:
      connection === undefined
        ? null
        : { connection, draws: drawsOn(await boothsOfDay(em, dayId), connection.id) },
  };
}
