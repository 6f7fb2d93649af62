import { Registration } from '@dabei/server/database';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { closeFeeDifference, openFeeDifference } from './fee-difference-task';

/**
 * What goes along to the new registration: money that was paid, and what was told about the child if the new
 * event asks for it as well. Sealed answers stay sealed. Health, photos and custody were agreed to for the old
 * event only (product rule 8): they stay open.
 */
export async function carryOver(
  em: EntityManager,
  old: Registration,
  toId: string,
  now: Date,
): Promise<void> {
  await carryMoney(em, old, toId, now);
  await rowsIn(
    em,
    `insert into registration_answer
       (registration_id, kind, question_id, plain, sealed, key_id, text_version, answered_at, erase_on)
     select fresh.id, a.kind, null, a.plain, a.sealed, a.key_id, a.text_version, a.answered_at, c.erase_on
     from registration_answer a
       join registration fresh on fresh.id = ?
       join event e on e.id = fresh.event_id
       join campaign c on c.id = e.campaign_id
     where a.registration_id = ? and a.kind in ('emergencyContact', 'pickUp', 'swim')
       and (case a.kind when 'emergencyContact' then 'emergency-contact' when 'pickUp' then 'pick-up'
         else a.kind end) = any(e.asks)
     on conflict do nothing`,
    [toId, old.id],
  );
}

async function carryMoney(
  em: EntityManager,
  old: Registration,
  toId: string,
  now: Date,
): Promise<void> {
  if (!old.paidOn) return;
  const fresh = await em.findOneOrFail(Registration, { id: toId });
  const { paidOn, receiptNumber } = old;
  const paidCents = old.paidCents ?? old.amountCents;
  old.paidOn = null;
  old.paidCents = null;
  old.receiptNumber = null;
  // a receipt belongs to one registration: let go of it first
  await em.flush();
  fresh.paidOn = paidOn;
  fresh.paidCents = paidCents;
  fresh.receiptNumber = receiptNumber;
  await em.flush();
  await closeFeeDifference(em, [old.id], 'moved', now);
  await openFeeDifference(em, fresh, now);
}
