import type { VolunteerPressed } from '@dabei/contracts';
import type { VolunteersShift } from '@dabei/domain';
import { notFound } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { answerOf, askShift, type AskingVolunteer } from '../facts/ask-shift';
import { shiftsOfDay } from '../facts/shifts';

export type TogetherRefused = Extract<VolunteerPressed, { outcome: 'refused' }>['refusals'][number];

interface Together extends Omit<AskingVolunteer, 'channel' | 'others'> {
  shiftIds: readonly string[];
}

/** Several shifts at once for somebody who has none yet: each as if those before it were taken. Nothing refused: []. */
export async function askTogether(
  em: EntityManager,
  { shiftIds, ...asking }: Together,
): Promise<TogetherRefused[]> {
  const shifts = (await shiftsOfDay(em, asking.day.id)).filter(({ id }) => shiftIds.includes(id));
  if (shifts.length < shiftIds.length) throw notFound();
  const others: VolunteersShift[] = [];
  const refusals: TogetherRefused[] = [];
  for (const shift of shifts) {
    const answer = answerOf(askShift(shift, { ...asking, channel: 'volunteer', others }));
    if (answer.outcome === 'refused') refusals.push({ shiftId: shift.id, reason: answer.reason });
    const { id: shiftId, startsAt, endsAt } = shift;
    others.push({ shiftId, startsAt, endsAt, state: 'taken' });
  }
  return refusals;
}
