import { bookingReason } from './booking-reason';

describe('the reason of a booking', () => {
  const t = (key: string): string => `<${key}>`;

  it('is said in words where the program booked, and as typed where the office did', () => {
    expect(bookingReason('called-off', t)).toBe('<money.reason.called-off>');
    expect(bookingReason('Härte', t)).toBe('Härte');
    expect(bookingReason(null, t)).toBeNull();
  });
});
