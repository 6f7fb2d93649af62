/** Somebody who gets a time; `fixed` was promised already and stays, 'HH:MM'. */
export interface SlotSeeker {
  id: string;
  fixed: string | null;
}

export interface SlotSpan {
  /** Local wall times 'HH:MM'; the last slot ends at `until` at the latest. */
  from: string;
  until: string;
  minutes: number;
  perSlot: number;
}

export interface SpreadSlots {
  given: ReadonlyMap<string, string>;
  /** No slot had room; the office adds time or lanes instead of crowding the street. */
  leftOver: string[];
}

const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The beginnings of the slots that fit between two times. */
export function slotTimes({ from, until, minutes }: Omit<SlotSpan, 'perSlot'>): string[] {
  const count = Math.max(0, Math.floor((minuteOf(until) - minuteOf(from)) / minutes));
  return Array.from({ length: count }, (_, at) => timeOf(minuteOf(from) + at * minutes));
}

/** One place at a time into the emptiest slot, the earliest of equals, until all have one or all slots are full. */
function evenLoad(
  times: readonly string[],
  promised: readonly string[],
  { perSlot }: SlotSpan,
  count: number,
) {
  const load = new Map(times.map((time) => [time, promised.filter((one) => one === time).length]));
  const given = new Map(times.map((time) => [time, 0]));
  for (let left = count; left > 0; left -= 1) {
    const [emptiest, least] = [...load].reduce<[string, number]>(
      (best, one) => (one[1] < best[1] ? one : best),
      ['', perSlot],
    );
    if (least >= perSlot) break;
    load.set(emptiest, least + 1);
    given.set(emptiest, (given.get(emptiest) ?? 0) + 1);
  }
  return times.flatMap((time) => Array.from({ length: given.get(time) ?? 0 }, () => time));
}

/**
 * Times for people who must not all come at once: promised times stay as they are and count, even beyond a slot's
 * capacity or outside the span; everybody else is spread as evenly as the promised ones allow, earlier people earlier.
 * Deterministic; nobody gets a time in a full slot.
 */
export function spreadOverSlots(seekers: readonly SlotSeeker[], span: SlotSpan): SpreadSlots {
  const promised = seekers.flatMap(({ fixed }) => fixed ?? []);
  const open = seekers.filter(({ fixed }) => fixed === null);
  const places = evenLoad(slotTimes(span), promised, span, open.length);
  const given = new Map(seekers.flatMap(({ id, fixed }) => (fixed === null ? [] : [[id, fixed]])));
  open.slice(0, places.length).forEach(({ id }, at) => given.set(id, places[at] ?? ''));
  return { given, leftOver: open.slice(places.length).map(({ id }) => id) };
}
