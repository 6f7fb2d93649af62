import type { EventDetail } from '@dabei/contracts';

/** The event as schema.org data for search engines; only what the page shows anyway. */
export function eventJsonLd(event: EventDetail, url: string): Record<string, unknown> {
  const { min, max } = event.age;
  return {
    '@context': 'https://schema.org',
    '@type': 'ChildrensEvent',
    name: event.title,
    description: event.summary || event.description,
    url,
    startDate: event.sessions[0]?.startsAt,
    endDate: event.sessions.at(-1)?.endsAt,
    eventStatus: `https://schema.org/${event.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: event.place, address: event.placeAddress ?? event.place },
    organizer: { '@type': 'Organization', name: event.organiser.name },
    isAccessibleForFree: event.price.cents === 0,
    offers: { '@type': 'Offer', price: event.price.cents / 100, priceCurrency: 'EUR', url },
    ...(min === null && max === null
      ? {}
      : { typicalAgeRange: `${String(min ?? 0)}-${max === null ? '' : String(max)}` }),
  };
}
