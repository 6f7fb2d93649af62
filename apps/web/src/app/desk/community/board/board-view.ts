import type {
  DeskShift,
  DeskSignup,
  DeskVolunteer,
  ShiftBoard,
  ShiftRoleView,
} from '@dabei/contracts';

export interface PersonOnShift {
  signup: DeskSignup;
  volunteer: DeskVolunteer;
  /** Under age, and the parents have not said yes. */
  consentMissing: boolean;
}

export interface ShiftLine {
  shift: DeskShift;
  role: ShiftRoleView | undefined;
  people: PersonOnShift[];
  /** Hands one can count on: taken, with the parents' consent where it is needed. */
  sure: number;
  /** The day's list: whoever is expected or came. */
  expected: PersonOnShift[];
}

/** Somebody the office decides on once, for every shift of the role. */
export interface RoleRequest {
  volunteer: DeskVolunteer;
  role: ShiftRoleView;
  shifts: number;
}

const helping: readonly DeskSignup['state'][] = ['taken', 'checked-in', 'thanked'];
const expecting: readonly DeskSignup['state'][] = ['taken', 'checked-in', 'thanked', 'missed'];

/** Is something lost when this sign-up goes: a place, or one in the line? */
export const keepsPlace = ({ state }: DeskSignup): boolean =>
  state === 'asked' || state === 'waiting' || helping.includes(state);

/** The shifts in the order of the day, each with its people. */
export function shiftLines({ roles, shifts, volunteers }: ShiftBoard): ShiftLine[] {
  const known = new Map(volunteers.map((one) => [one.id, one]));
  return [...shifts]
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.endsAt.localeCompare(b.endsAt))
    .map((shift) => {
      const people = shift.signups.flatMap((signup) => personOn(signup, known));
      const isHelping = ({ signup }: PersonOnShift): boolean => helping.includes(signup.state);
      return {
        shift,
        role: roles.find(({ id }) => id === shift.roleId),
        people,
        sure: people.filter((one) => isHelping(one) && !one.consentMissing).length,
        expected: people.filter(({ signup }) => expecting.includes(signup.state)),
      };
    });
}

function personOn(signup: DeskSignup, known: ReadonlyMap<string, DeskVolunteer>): PersonOnShift[] {
  const volunteer = known.get(signup.volunteerId);
  if (volunteer === undefined) return [];
  return [{ signup, volunteer, consentMissing: volunteer.consent === 'missing' }];
}

/** Who asked for a role and waits for the office. */
export function requestsOf(lines: readonly ShiftLine[]): RoleRequest[] {
  const requests = new Map<string, RoleRequest>();
  for (const { role, people } of lines)
    for (const { signup, volunteer } of people) {
      if (role === undefined || signup.state !== 'asked') continue;
      const key = `${volunteer.id} ${role.id}`;
      const shifts = (requests.get(key)?.shifts ?? 0) + 1;
      requests.set(key, { volunteer, role, shifts });
    }
  return [...requests.values()];
}
