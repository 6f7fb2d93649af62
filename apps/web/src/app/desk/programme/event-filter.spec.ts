import type { DeskEventRow } from '@dabei/contracts';
import { eventFilterOf, eventsThatFit } from './event-filter';

const event = (given: Partial<DeskEventRow>): DeskEventRow => ({
  id: given.title ?? '',
  slug: '',
  title: 'Wald',
  status: 'published',
  registration: 'with-us',
  organiser: 'Förderverein',
  firstStartsAt: '2027-07-20T07:00:00Z',
  lastEndsAt: null,
  capacity: 10,
  taken: 5,
  held: 0,
  offered: 0,
  waiting: 0,
  overbooked: 0,
  missingForMinimum: 0,
  ...given,
});
const titles = (events: DeskEventRow[]) => events.map(({ title }) => title);

describe('the table of the programme', () => {
  const events = [
    event({ title: 'Zoo', organiser: 'Öztürk Reisen', firstStartsAt: null }),
    event({ title: 'Wald', waiting: 3 }),
    event({ title: 'Bach', status: 'draft', firstStartsAt: '2027-07-19T07:00:00Z' }),
  ];

  it('begins with the first date; events without one come last', () => {
    expect(titles(eventsThatFit(events, eventFilterOf({})))).toEqual(['Bach', 'Wald', 'Zoo']);
  });

  it('finds organisers however they are typed', () => {
    expect(titles(eventsThatFit(events, eventFilterOf({ q: 'oeztuerk' })))).toEqual(['Zoo']);
  });

  it('shows one status, or only what needs a look', () => {
    expect(titles(eventsThatFit(events, eventFilterOf({ status: 'draft' })))).toEqual(['Bach']);
    expect(titles(eventsThatFit(events, eventFilterOf({ nur: 'waiting' })))).toEqual(['Wald']);
  });

  it('ignores what makes no sense in the address', () => {
    expect(eventFilterOf({ status: 'x', nur: 'y', sort: 'z', order: 'q' })).toEqual({
      q: '',
      status: '',
      only: '',
      sort: 'first',
      order: 'up',
    });
  });
});
