import type { BoothCallInput } from '@dabei/contracts';
import { addDays, hoursAfter, instantAt } from '@dabei/domain';
import type { CommunityDay } from '../facts/community-day';

const WEEKS_BEFORE = 4;
const LAST_MINUTE = 24 * 60 - 1;

/** A wall time so many minutes later, within the same day. */
function later(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const minute = Math.min(LAST_MINUTE, Math.max(0, hours * 60 + rest + minutes));
  return [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0')).join(':');
}

/** Four weeks before the day, or the evening before where that is over; never before it opens. */
function deadline({ heldOn }: CommunityDay, now: Date, zone: string): Date {
  const wanted = [
    instantAt(addDays(heldOn, -7 * WEEKS_BEFORE), '20:00', zone),
    instantAt(addDays(heldOn, -1), '20:00', zone),
  ];
  return wanted.find((one) => one > now) ?? hoursAfter(now, 1);
}

/** What a call begins with: open from now on, set-up in the three hours before the day opens, the stage while it is open. */
export function usualCall(day: CommunityDay, now: Date, zone: string): BoothCallInput {
  const setUpFrom = later(day.opensAt, -180);
  const setUpUntil = [later(day.opensAt, -30), later(setUpFrom, 30)].sort().at(-1) ?? '';
  return {
    opensAt: now.toISOString(),
    closesAt: deadline(day, now, zone).toISOString(),
    ...{ allocation: 'draw', places: 40, minimums: [], about: '' },
    ...{ setUpFrom, setUpUntil, setUpMinutes: 15, laneCapacity: 6 },
    ...{ stageOpens: day.opensAt, stageCloses: day.closesAt },
    ...{ lostChildPoint: '', firstAid: '', safety: '' },
  };
}
