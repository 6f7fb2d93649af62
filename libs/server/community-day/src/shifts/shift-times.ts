import type { ShiftInput } from '@dabei/contracts';
import { instantAt } from '@dabei/domain';
import { notFound } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommunityDay } from '../facts/community-day';
import { rolesOfDay } from './desk-rows';

/** Wall times on the day of a shift as instants. */
export function timesOf(
  { startsAt, endsAt }: Pick<ShiftInput, 'startsAt' | 'endsAt'>,
  { heldOn }: CommunityDay,
  zone: string,
): { startsAt: Date; endsAt: Date } {
  return {
    startsAt: instantAt(heldOn, startsAt, zone),
    endsAt: instantAt(heldOn, endsAt, zone),
  };
}

/** The role of a shift is one of the same day; 404 for any other. */
export async function roleOfDay(em: EntityManager, { id }: CommunityDay, roleId: string) {
  const role = (await rolesOfDay(em, id)).find((one) => one.id === roleId);
  if (role === undefined) throw notFound();
  return role;
}
