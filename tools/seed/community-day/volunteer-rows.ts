import { addDays, instantAt, minutesAfter } from '@dabei/domain';
import { volunteerEmailKey, type Sealer } from '@dabei/server/platform';
import { familyName } from '../people/names';
import { type Dice } from '../seeded-dice';
import { TOWN_ZONE } from '../zone';

export interface DayPeople {
  dayId: string;
  heldOn: string;
  today: string;
  dice: Dice;
  sealer: Sealer;
}

/** Every sixth is sixteen on the day; the parents of every other of them have agreed. */
const isYoung = (at: number): boolean => at % 6 === 5;
const hasConsent = (at: number): boolean => at % 12 === 5;
/** Every fourth has shown the instruction of food handling. */
export const hasInstruction = (at: number): boolean => at % 4 === 1;
/** Years of age on the day. */
export const ageOf = (at: number): number => (isYoung(at) ? 16 : 24 + ((at * 7) % 40));

/** An invented person who helps, findable by an address of example.org; one has a telephone only. */
export function volunteerRow({ dayId, heldOn, today, dice, sealer }: DayPeople, at: number) {
  const { last, firstName } = familyName(dice);
  const year = Number(heldOn.slice(0, 4)) - ageOf(at);
  const email = at === 13 ? null : `mithelfen-${String(at + 1)}@example.org`;
  const parent = {
    name: `${firstName()} ${last}`,
    email: `eltern-${String(at + 1)}@example.org`,
    phone: null,
  };
  const person = {
    name: `${firstName()} ${last}`,
    email,
    phone: `0221 5550${String(100 + at)}`,
    birthDate: `${String(year)}-01-15`,
    parent: isYoung(at) ? parent : null,
  };
  const { sealed, keyId } = sealer.seal(JSON.stringify(person));
  const joined = minutesAfter(instantAt(addDays(today, -9), '18:00', TOWN_ZONE), at * 37);
  const agreed = isYoung(at) && hasConsent(at);
  return {
    id: dice.string.uuid(),
    day_id: dayId,
    sealed: `\\x${sealed.toString('hex')}`,
    key_id: keyId,
    email_key: email === null ? null : volunteerEmailKey(sealer, email),
    language: 'de',
    proven_at: joined,
    food_until: hasInstruction(at) ? addDays(heldOn, 200) : null,
    consent_at: agreed ? joined : null,
    consent_by: agreed ? 'link' : null,
    created_at: joined,
  };
}
