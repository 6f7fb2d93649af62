import type { DayBooking, DayLook, DayPitch, MarketDay } from '@dabei/contracts';
import { plainText } from '../../parts/plain-text';

/** One line of the list: what somebody stands on, a free pitch, or somebody whose pitch was released. */
export interface DayRow {
  key: string;
  street: string;
  numbers: readonly string[];
  pitchIds: readonly string[];
  look: DayLook | 'released';
  booking: DayBooking | null;
  /** Expected, and the release time is over. */
  late: boolean;
  /** Who had this free pitch and did not come. */
  was: DayBooking | null;
  pitch: DayPitch | null;
}

/** What the office looks for; a pitch held by an offer is under `all` only. */
export const dayShows = ['all', 'expected', 'arrived', 'free', 'on-the-spot', 'released'] as const;
export type DayShow = (typeof dayShows)[number];

/** The lines in the order of the plan, one for all pitches of a booking; at the end who was released. */
export function dayRowsOf({ pitches, bookings }: MarketDay, minutesLeft: number): DayRow[] {
  const byId = new Map(bookings.map((booking) => [booking.id, booking]));
  const released = bookings.filter(({ state }) => state === 'released');
  const had = new Map(
    released.flatMap((booking) => booking.numbers.map((number) => [number, booking] as const)),
  );
  const listed = new Set<string>();
  const rows = pitches.flatMap((pitch): DayRow[] => {
    const booking = byId.get(pitch.bookingId ?? '') ?? null;
    if (booking !== null && listed.has(booking.id)) return [];
    if (booking !== null) listed.add(booking.id);
    return [
      {
        key: booking?.id ?? pitch.id,
        street: pitch.street,
        numbers: booking?.numbers ?? [pitch.number],
        pitchIds: booking?.pitchIds ?? [pitch.id],
        look: pitch.look,
        booking,
        late: pitch.look === 'expected' && minutesLeft === 0 && booking?.keptLate === false,
        was: pitch.look === 'free' ? (had.get(pitch.number) ?? null) : null,
        pitch,
      },
    ];
  });
  return [...rows, ...released.map(releasedRow)];
}

const releasedRow = (booking: DayBooking): DayRow => ({
  key: booking.id,
  street: '',
  numbers: booking.numbers,
  pitchIds: [],
  look: 'released',
  booking,
  late: false,
  was: null,
  pitch: null,
});

/** Lines with this look and this text: a whole number alone, else what begins with it or a part of the name. */
export function foundRows(rows: readonly DayRow[], show: DayShow, text: string): DayRow[] {
  const shown = rows.filter(({ look }) => (show === 'all' ? look !== 'released' : look === show));
  const wanted = plainText(text);
  if (wanted === '') return shown;
  // who is searched for may have lost the pitch: released ones are found under `all`, too
  const all = show === 'all' ? rows : shown;
  const exact = all.filter(({ numbers }) => numbers.some((number) => plainText(number) === wanted));
  if (exact.length > 0) return exact;
  return all.filter(
    ({ numbers, booking }) =>
      numbers.some((number) => plainText(number).startsWith(wanted)) ||
      (booking?.name !== undefined &&
        booking.name !== null &&
        plainText(booking.name).includes(wanted)),
  );
}

export interface DayStreet {
  street: string;
  rows: DayRow[];
}

/** By street, in the order of the plan; the released stand apart. */
export function streetsOf(rows: readonly DayRow[]): DayStreet[] {
  const streets = new Map<string, DayStreet>();
  for (const row of rows) {
    const key = row.look === 'released' ? ' released' : row.street;
    const street = streets.get(key) ?? { street: row.street, rows: [] };
    street.rows.push(row);
    streets.set(key, street);
  }
  return [...streets.values()];
}

/** Free pitches that stand beside this one in its street and zone, nearest first. */
export function freeBeside(pitches: readonly DayPitch[], id: string, most = 4): DayPitch[] {
  const at = pitches.findIndex((pitch) => pitch.id === id);
  const here = pitches[at];
  if (here === undefined) return [];
  const fits = (pitch: DayPitch | undefined): pitch is DayPitch =>
    pitch?.look === 'free' && pitch.street === here.street && pitch.zone === here.zone;
  const beside: DayPitch[] = [];
  for (let [back, on, step] = [true, true, 1]; (back || on) && beside.length < most; step += 1) {
    const [before, after] = [pitches[at - step], pitches[at + step]];
    on = on && fits(after);
    if (on && fits(after)) beside.push(after);
    back = back && fits(before);
    if (back && fits(before)) beside.push(before);
  }
  return beside.slice(0, most);
}
