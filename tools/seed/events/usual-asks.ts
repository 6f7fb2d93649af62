import { type Ask } from '@dabei/contracts';

// Nothing is asked without a reason; these are the reasons that come up again and again.
/** An afternoon nearby: whom to ring, and how the child gets home. */
export const nearby: readonly Ask[] = ['emergency-contact', 'pick-up'];
/** A whole day in our care. */
export const wholeDay: readonly Ask[] = ['emergency-contact', 'pick-up', 'health', 'photos'];
/** A trip in small groups. */
export const onTour: readonly Ask[] = [
  'emergency-contact',
  'pick-up',
  'group-without-supervision',
  'health',
];
/** Nights away from home. */
export const withNights: readonly Ask[] = [
  'emergency-contact',
  'pick-up',
  'medication',
  'health',
  'photos',
];
