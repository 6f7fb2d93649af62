import type { ShiftVerdict } from '@dabei/domain';
import { DomainError } from '@dabei/server/platform';

/** 409 with the reason where the rules say no to what the office wants for one volunteer. */
export function allowShift(verdict: ShiftVerdict): void {
  if (verdict.answer === 'full') throw new DomainError('conflict', { reason: 'shift-full' });
  if (verdict.answer !== 'refused') return;
  const collides = verdict.refusals.some(({ reason }) => reason === 'collides');
  throw new DomainError('conflict', { reason: collides ? 'shift-collides' : 'shift-refused' });
}
