import type { EventDetail, Office } from '@dabei/contracts';
import type { CardRow } from '../programme/event-card';

/** One event as it is printed. */
export type BookletEvent = CardRow &
  Pick<
    EventDetail,
    'description' | 'placeAddress' | 'meetingPoint' | 'bring' | 'organiserPhone' | 'organiserLink'
  >;

/** Everything the printed programme says. */
export interface Booklet {
  slug: string;
  title: string;
  intro: string;
  opensAt: string | null;
  closesAt: string | null;
  startsOn: string;
  endsOn: string;
  office: Office;
  publicUrl: string;
  events: BookletEvent[];
}
