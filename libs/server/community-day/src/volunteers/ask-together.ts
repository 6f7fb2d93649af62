import type { VolunteerPressed } from '@dabei/contracts';
import type { VolunteersShift } from '@dabei/domain';
import { notFound } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { answerOf, askShift, type AskingVolunteer } from '../facts/ask-shift';
import { shiftsOfDay } from '../facts/shifts';

export type TogetherRefused = Extract<VolunteerPressed, { outcome: 'refused' }>['refusals'][number];

interface Together extends Omit<AskingVolunteer, 'channel' | 'others'> {
  shiftIds: readonly string[];
  /** Of these a place in the line will do, where they are full. */
  orWait: readonly string[];
}

interface Answered {
  refusals: TogetherRefused[];
  /** What the press begins with, if nothing is refused. */
  signups: { shiftId: string; state: 'held' | 'waiting' }[];
}

/** Several shifts at once for somebody who has none yet: each as if those before it were taken. */
export async function askTogether(
  em: EntityManager,
  { shiftIds, orWait, ...asking }: Together,
): Promise<Answered> {
  const shifts = (await shiftsOfDay(em, asking.day.id)).filter(({ id }) => shiftIds.includes(id));
  if (shifts.length < shiftIds.length) throw notFound();
  const others: VolunteersShift[] = [];
  const answered: Answered = { refusals: [], signups: [] };
  for (const shift of shifts) {
    const { id: shiftId, startsAt, endsAt } = shift;
    const verdict = askShift(shift, { ...asking, channel: 'volunteer', others });
    const answer = answerOf(verdict);
    if (verdict.answer === 'full' && orWait.includes(shiftId))
      answered.signups.push({ shiftId, state: 'waiting' });
    else if (answer.outcome === 'refused')
      answered.refusals.push({ shiftId, reason: answer.reason });
    else {
      answered.signups.push({ shiftId, state: 'held' });
      others.push({ shiftId, startsAt, endsAt, state: 'taken' });
    }
  }
  return answered;
}
