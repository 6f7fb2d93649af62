import type { PublicCommunityDay, ShiftAnswerView } from '@dabei/contracts';
import { clockSpan, momentText, townTime, type Voice } from '@dabei/words';
import type { Words } from '../shared/words';

export type PublicShift = PublicCommunityDay['shifts'][number];
type Refused = Extract<ShiftAnswerView, { outcome: 'refused' }>;
export type ShiftRefused = Pick<Refused, 'reason'> & Partial<Refused>;

/** "10–12 Uhr" */
export const shiftHours = (
  { startsAt, endsAt }: Pick<PublicShift, 'startsAt' | 'endsAt'>,
  voice: Voice,
): string => clockSpan(townTime(startsAt).time, townTime(endsAt).time, voice);

/** "Kuchentheke, 10–12 Uhr"; empty for a shift the day no longer has. */
export function shiftName(day: PublicCommunityDay, shiftId: string, voice: Voice): string {
  const shift = day.shifts.find(({ id }) => id === shiftId);
  const role = day.roles.find(({ id }) => id === shift?.roleId);
  return shift === undefined ? '' : `${role?.name ?? ''}, ${shiftHours(shift, voice)}`;
}

/** Another of these shifts at the same time; a refused press does not say which. */
export function shiftBeside(
  { shifts }: PublicCommunityDay,
  shiftId: string,
  others: readonly string[],
): string | null {
  const own = shifts.find(({ id }) => id === shiftId);
  const beside = shifts.find(
    ({ id, startsAt, endsAt }) =>
      id !== shiftId &&
      others.includes(id) &&
      own !== undefined &&
      Date.parse(startsAt) < Date.parse(own.endsAt) &&
      Date.parse(own.startsAt) < Date.parse(endsAt),
  );
  return beside?.id ?? null;
}

/** Why a shift cannot be taken, in a sentence that says what would help. */
export function refusalText(
  day: PublicCommunityDay,
  shiftId: string,
  { reason, withShift = null, opensAt = null }: ShiftRefused,
  words: Pick<Words, 't' | 'voice'>,
): string {
  const shift = day.shifts.find(({ id }) => id === shiftId);
  const role = day.roles.find(({ id }) => id === shift?.roleId);
  return words.t(`community.refused.${reason}`, {
    age: role?.minAge ?? 0,
    other: withShift === null ? '' : shiftName(day, withShift, words.voice()),
    moment: momentText(opensAt ?? day.signUpFrom, words.voice()),
  });
}
