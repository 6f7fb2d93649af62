import type { EventCard, EventDetail, Programme } from '@dabei/contracts';

const web = (): string => process.env['E2E_WEB_URL'] ?? '';

export async function programme(): Promise<Programme> {
  return (await (await fetch(`${web()}/api/public/programme`)).json()) as Programme;
}

export async function detail(campaign: string, slug: string): Promise<EventDetail> {
  return (await (
    await fetch(`${web()}/api/public/events/${campaign}/${slug}`)
  ).json()) as EventDetail;
}

/** Events with us, with room for both children, that do not collide: what a family would pick. */
export async function twoEventsFor(ages: [number, number]): Promise<[EventCard, EventCard]> {
  const { events } = await programme();
  const fits = events.filter(
    (event) =>
      event.registration === 'with-us' &&
      event.audience === 'child-alone' &&
      !event.cancelled &&
      (event.availability?.free ?? 0) >= 4 &&
      ages.every((age) => age >= (event.age.min ?? 0) && age <= (event.age.max ?? 99)),
  );
  const [first] = fits;
  const second = fits.find((other) => first !== undefined && !collide(first, other));
  if (first === undefined || second === undefined)
    throw new Error('the demo town has no two events for them');
  return [first, second];
}

function collide(a: EventCard, b: EventCard): boolean {
  return a.sessions.some((x) =>
    b.sessions.some((y) => x.startsAt < y.endsAt && y.startsAt < x.endsAt),
  );
}
