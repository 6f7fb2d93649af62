import type { BookingState } from '@dabei/domain';
import type { StatusTone } from '@dabei/web/ui';

/** The colour and word of a booking's state, never colour alone. */
export function bookingTone(state: BookingState): StatusTone {
  switch (state) {
    case 'confirmed':
    case 'arrived':
      return 'confirmed';
    case 'held':
    case 'queued':
    case 'waiting':
      return 'waiting';
    case 'offered':
      return 'offered';
    case 'cancelled':
      return 'cancelled';
    default:
      return 'quiet';
  }
}
