import { addDays, instantAt } from '@dabei/domain';
import { type Sealer } from '@dabei/server/platform';
import { type Client } from 'pg';
import { insertRows } from '../insert-rows';
import { marketDayIn } from '../markets/market-day';
import { seededDice } from '../seeded-dice';
import { TOWN_ZONE } from '../zone';
import { seededRoles } from './day-plan';
import { seedBooths } from './seed-booths';
import { signupRows, type SeededShift } from './signup-rows';
import { volunteerRow } from './volunteer-rows';

export interface CommunityDaySeed {
  today: string;
  now: Date;
  seed: number;
  sealer: Sealer;
}

const DAYS_AHEAD = 21;
const VOLUNTEERS = 20;

/** The Weltkindertag of the demo town in three weeks: roles, shifts, twenty people who carry some of them, and booths. */
export async function seedCommunityDay(
  client: Client,
  { today, now, seed, sealer }: CommunityDaySeed,
): Promise<void> {
  // dice of its own: every other throw stays what it was
  const dice = seededDice(seed + 70, now);
  const heldOn = marketDayIn(today, DAYS_AHEAD);
  const dayId = dice.string.uuid();
  const at = (time: string): Date => instantAt(heldOn, time, TOWN_ZONE);
  const roles = seededRoles.map((role) => ({ role, id: dice.string.uuid() }));
  const shifts = roles.flatMap(({ role, id: roleId }) =>
    role.shifts.map(([from, until]): SeededShift => ({
      id: dice.string.uuid(),
      roleId,
      role,
      startsAt: at(from),
      endsAt: at(until),
    })),
  );
  const people = { dayId, heldOn, today, dice, sealer };
  const volunteers = Array.from({ length: VOLUNTEERS }, (_, one) => volunteerRow(people, one));
  await insertRows(client, 'community_day', [dayRow(dayId, heldOn, today)]);
  await insertRows(
    client,
    'shift_role',
    roles.map(({ id, role: { name, about, needsConfirmation, minAge, food } }) => ({
      ...{ id, day_id: dayId, name, about, min_age: minAge, food },
      needs_confirmation: needsConfirmation,
    })),
  );
  await insertRows(
    client,
    'shift',
    shifts.map(({ id, roleId, role, startsAt, endsAt }) => ({
      ...{ id, day_id: dayId, role_id: roleId, place: role.place, needed: role.needed },
      ...{ starts_at: startsAt, ends_at: endsAt },
    })),
  );
  await insertRows(client, 'volunteer', volunteers);
  await insertRows(client, 'shift_signup', signupRows(shifts, volunteers, dice));
  await seedBooths(client, people);
}

function dayRow(id: string, heldOn: string, today: string) {
  const at = (date: string, time: string): Date => instantAt(date, time, TOWN_ZONE);
  return {
    id,
    slug: `weltkindertag-${heldOn.slice(0, 4)}`,
    title: 'Weltkindertag im Stadtpark',
    intro:
      'Ein Tag für alle Kinder der Stadt: Spiele, Bühne, Kuchen. Er gelingt, wenn viele ein paar Stunden mithelfen.',
    place: 'Stadtpark',
    phase: 'open',
    held_on: heldOn,
    opens_at: '10:00',
    closes_at: '18:00',
    sign_up_from: at(addDays(today, -10), '08:00'),
    cancel_free_until: at(addDays(heldOn, -3), '20:00'),
    emergency:
      'Kinderfundstelle: rotes Zelt am Brunnen. Leitung des Tages: 0221 5550199. Notruf: 112. Sanitätsdienst: am Haupteingang.',
    erase_on: addDays(heldOn, 56),
    created_at: at(addDays(today, -30), '09:00'),
  };
}
