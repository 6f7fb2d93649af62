import type { RegistrationView } from '@dabei/contracts';
import { aSession } from '../testing/an-event';
import { beforeDeletion } from './before-deletion';

const now = Date.parse('2027-07-20T10:00:00+02:00');
const registration = (id: string, state: RegistrationView['state'], endsAt: string) =>
  ({ id, state, event: { sessions: [aSession('2027-07-20T09:00:00+02:00', endsAt)] } }) as never;

describe('what a family has to cancel before its account goes', () => {
  it('is every place and every waiting, until the event is over', () => {
    const later = '2027-07-20T12:00:00+02:00';
    const found = beforeDeletion(
      [
        registration('place', 'confirmed', later),
        registration('waiting', 'waiting', later),
        registration('held', 'held', later),
        registration('cancelled', 'cancelled', later),
        registration('over', 'confirmed', '2027-07-20T09:30:00+02:00'),
      ],
      now,
    );
    expect(found.map(({ id }) => id)).toEqual(['place', 'waiting', 'held']);
  });
});
