import { sameChild } from '@dabei/domain';
import { Child, Household, Registration } from '@dabei/server/database';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { joinWishes } from '../merge/join-wishes';
import { moveStatistics } from '../statistics/move-statistics';

/**
 * A basket made without signing in joins the household the family already has. The same child keeps its one row;
 * a place it already has, or that collides with one, ends with its reason instead of being doubled.
 */
export async function mergeProvisional(
  em: EntityManager,
  fromId: string,
  intoId: string,
  now: Date,
  onEnded: (registration: Registration) => void,
): Promise<void> {
  const ours = await em.find(Child, { householdId: intoId });
  for (const child of await em.find(Child, { householdId: fromId })) {
    const twin = ours.find((other) => sameChild(identity(other), identity(child)));
    if (twin === undefined) {
      child.householdId = intoId;
    } else {
      await movePlaces(em, child.id, twin.id, now, onEnded);
      await moveStatistics(em, child.id, twin.id);
      await joinWishes(em, child.id, twin.id);
    }
  }
  await em.flush();
  await rowsIn(em, 'update registration set household_id = ? where household_id = ?', [
    intoId,
    fromId,
  ]);
  await rowsIn(em, 'update basket set household_id = ? where household_id = ?', [intoId, fromId]);
  for (const table of ['task', 'wish_list', 'wish_group', 'bill']) {
    await rowsIn(em, `update ${table} set household_id = ? where household_id = ?`, [
      intoId,
      fromId,
    ]);
  }
  await rowsIn(em, 'delete from guardian where household_id = ?', [fromId]);
  await rowsIn(em, 'delete from child where household_id = ?', [fromId]);
  const household = await em.findOneOrFail(Household, { id: fromId });
  household.state = 'merged';
  household.mergedIntoId = intoId;
  await em.flush();
}

async function movePlaces(
  em: EntityManager,
  fromChild: string,
  toChild: string,
  now: Date,
  onEnded: (registration: Registration) => void,
): Promise<void> {
  for (const registration of await em.find(Registration, { childId: fromChild })) {
    const reason = await collision(em, registration.id, toChild);
    if (reason !== null && (registration.state === 'held' || registration.state === 'queued')) {
      registration.move('cancel', now);
      registration.endReason = reason;
      onEnded(registration);
      await em.flush();
    }
    registration.childId = toChild;
    await em.flush();
  }
}

async function collision(
  em: EntityManager,
  registrationId: string,
  childId: string,
): Promise<string | null> {
  const [twice] = await rowsIn(
    em,
    `select 1 from registration other join registration r on r.id = ?
     where other.child_id = ? and other.event_id = r.event_id
       and other.state in ('held', 'queued', 'confirmed', 'waiting', 'attended', 'missed')`,
    [registrationId, childId],
  );
  if (twice !== undefined) return 'already-registered';
  const [overlap] = await rowsIn(
    em,
    `select 1 from registration_span mine join registration_span other
       on other.child_id = ? and other.span && mine.span and other.occupies and not other.overlap_overridden
     where mine.registration_id = ? and mine.occupies`,
    [childId, registrationId],
  );
  return overlap === undefined ? null : 'overlap';
}

const identity = ({ firstName, lastName, birthDate }: Child) => ({
  firstName,
  lastName,
  birthDate,
});
