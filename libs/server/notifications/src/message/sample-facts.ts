import type { MessageContent } from '@dabei/contracts';
import { addDays, instantAt, localDateOf } from '@dabei/domain';
import { townZone } from '@dabei/words';
import type { MessageFacts } from './message-facts';

/** Somebody invented, so that a test mail carries nobody's data. */
export function sampleFacts(content: MessageContent, now: Date): MessageFacts {
  const day = addDays(localDateOf(now, townZone), 14);
  return {
    content,
    name: 'Ada Muster',
    family: true,
    children: ['Mia'],
    hidden: false,
    events: [
      {
        title: 'Floß bauen',
        place: 'Am Tenderingssee',
        placeAddress: null,
        meetingPoint: 'Am Bootshaus',
        sessions: [
          {
            startsAt: instantAt(day, '14:00', townZone).toISOString(),
            endsAt: instantAt(day, '17:00', townZone).toISOString(),
            allDay: false,
          },
        ],
      },
    ],
  };
}
