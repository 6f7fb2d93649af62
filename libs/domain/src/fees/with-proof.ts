import { isActive, type RegistrationState } from '../registrations/registration-state';
import { amountDue, type AmountDue } from './amount-due';

/** A registration as its price sees it; prices in cents, dates local ('YYYY-MM-DD'). */
export interface PricedRegistration {
  state: RegistrationState;
  /** null: the event has no date yet. */
  firstDay: string | null;
  paid: boolean;
  reducedFee: boolean;
  amountCents: number;
  amountRule: string;
  priceCents: number;
  siblingCents: number | null;
  reducedCents: number | null;
}

export type WithProof =
  | { outcome: 'reduced'; fee: AmountDue }
  | { outcome: 'unchanged'; because: 'over' | 'after-proof' | 'already-reduced' }
  | { outcome: 'paid' };

/**
 * What "Nachweis gesehen, gültig bis" does to a registration: only forward, to what is open, not yet paid and lies
 * within the proof. It never makes anything dearer, and money that was paid is a person's decision (product rule 7).
 */
export function withProof(
  registration: PricedRegistration,
  today: string,
  until: string,
): WithProof {
  const { state, firstDay, paid, reducedFee, amountRule } = registration;
  const open = isActive(state) && state !== 'attended' && state !== 'missed';
  if (!open || (firstDay !== null && firstDay < today)) {
    return { outcome: 'unchanged', because: 'over' };
  }
  if (firstDay !== null && firstDay > until)
    return { outcome: 'unchanged', because: 'after-proof' };
  if (reducedFee) return { outcome: 'unchanged', because: 'already-reduced' };
  if (paid) return { outcome: 'paid' };
  const fee = amountDue({ ...registration, siblingIndex: 0, reducedFee: true });
  // the sibling's price it has may be lower than the reduced one
  const kept = { cents: registration.amountCents, rule: amountRule as AmountDue['rule'] };
  return { outcome: 'reduced', fee: fee.cents < kept.cents ? fee : kept };
}
