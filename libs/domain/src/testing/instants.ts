import { instantAt } from '../time/local-time';

export const BERLIN = 'Europe/Berlin';

/** '2027-07-20 09:00' on a clock in Germany. */
export function local(dateAndTime: string): Date {
  const [date = '', time = ''] = dateAndTime.split(' ');
  return instantAt(date, time, BERLIN);
}
