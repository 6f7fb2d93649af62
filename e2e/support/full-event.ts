import { programme } from './programme';

/** The id of the event with the longest waiting list. */
export async function fullEvent(): Promise<string> {
  const { events } = await programme();
  const waiting = (index: number): number => events[index]?.availability?.waiting ?? 0;
  const longest = events.reduce(
    (best, _, index) => (waiting(index) > waiting(best) ? index : best),
    0,
  );
  return events[longest]?.id ?? '';
}
