import type { EventInput } from '@dabei/contracts';
import { Quota, type Event } from '@dabei/server/database';
import { DomainError, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { linkQuota, quotaLinks, unlinkQuota, type QuotaLink } from './quota-links';
import { refuseSmallBus, sharedQuotas } from './refuse-small-bus';

type QuotaInput = EventInput['quotas'][number];
type EventOfQuotas = Pick<Event, 'id' | 'campaignId'>;

/**
 * Writes the quotas as the editor wants them; returns whether places may have become free. The capacity of a
 * published event is an act of its own, with its consequence shown first, and is left alone here.
 */
export async function saveQuotas(
  em: EntityManager,
  event: EventOfQuotas,
  inputs: EventInput['quotas'],
): Promise<boolean> {
  const links = await quotaLinks(em, event.id);
  const buses = await sharedQuotas(em, event.id);
  const removed = links.filter(({ quotaId }) => !inputs.some(({ id }) => id === quotaId));
  if (removed.some(({ used }) => used)) throw quotaInUse();
  for (const { quotaId } of removed) await unlinkQuota(em, event.id, quotaId);
  let changed = removed.length > 0;
  for (const [index, input] of inputs.entries())
    changed = (await saveQuota(em, event, input, index, links)) || changed;
  await em.flush();
  await refuseSmallBus(em, event.id, buses);
  return changed;
}

async function saveQuota(
  em: EntityManager,
  event: EventOfQuotas,
  input: QuotaInput,
  index: number,
  links: readonly QuotaLink[],
): Promise<boolean> {
  const { id, ...values } = input;
  if (id === undefined) {
    const quota = em.create(Quota, { id: uuidv7(), campaignId: event.campaignId, ...values });
    await em.flush();
    await linkQuota(em, event.id, quota.id);
    return true;
  }
  const link = links.find(({ quotaId }) => quotaId === id);
  if (link === undefined) return joinShared(em, event, id, index);
  return update(await em.findOneOrFail(Quota, { id }), values, link);
}

function update(quota: Quota, values: Omit<QuotaInput, 'id'>, link: QuotaLink): boolean {
  if (quota.kind !== values.kind && link.used) throw quotaInUse();
  const changed =
    quota.kind !== values.kind || (quota.reservedUntil ?? null) !== values.reservedUntil;
  const { capacity, ...always } = values;
  Object.assign(quota, always, link.live ? {} : { capacity });
  return changed;
}

/** The bus another event of the campaign already has. */
async function joinShared(
  em: EntityManager,
  { id: eventId, campaignId }: EventOfQuotas,
  quotaId: string,
  index: number,
): Promise<boolean> {
  const quota = await em.findOne(Quota, { id: quotaId, campaignId, kind: 'shared' });
  if (quota === null)
    throw new DomainError('invalid', {
      issues: [{ path: `event.quotas.${String(index)}.id`, code: 'unknown' }],
    });
  await linkQuota(em, eventId, quotaId);
  return true;
}

const quotaInUse = (): DomainError =>
  new DomainError('conflict', { reason: 'quota-has-registrations' });
