import { daysBeforeAt } from '../../time/days-before-at';

/** Two calendar days before the wish phase ends, at nine: who began a list and never handed it in is reminded. */
export function wishReminderAt(closesAt: Date, zone: string): Date {
  return daysBeforeAt(closesAt, 2, '09:00', zone);
}
