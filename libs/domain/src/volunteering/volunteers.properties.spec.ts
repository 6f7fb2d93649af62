import fc from 'fast-check';
import { ageOn } from '../registrations/age';
import { aHelpersDay, aRole, aShift, aVolunteer, HELPERS_DAY } from '../testing/a-shift-question';
import { local } from '../testing/instants';
import { SimulatedHelpers, type PressChannel } from '../testing/simulated-helpers';
import { minutesAfter } from '../time/elapsed';
import { mayTakeShift } from './may-take-shift';
import type { Shift } from './shift';
import { shiftBoard } from './shift-board';
import { shiftMoves } from './shift-state';

const DAY = aHelpersDay();
const BEFORE = local('2027-09-01 12:00');
const AFTER_FREE = local('2027-09-13 12:00');
const RUNS = { numRuns: 100 };

const anyShift = fc.record({
  hour: fc.nat(5),
  quarters: fc.constantFrom(2, 3, 4, 5, 9),
  // begins so many minutes before the hour: a handover shorter or longer than the grace
  early: fc.constantFrom(0, 5, 15, 20),
  needed: fc.constantFrom(0, 1, 2, 2),
  role: fc.constantFrom(
    aRole(),
    aRole({ id: 'trust', needsOffice: true }),
    aRole({ id: 'from 16', minAge: 16 }),
    aRole({ id: 'waffles', needsFoodCertificate: true }),
  ),
});
// a crowded half of the day, early or late enough to meet the limits of the young
const someShifts = fc
  .record({
    firstHour: fc.constantFrom(5, 15),
    all: fc.array(anyShift, { minLength: 5, maxLength: 7 }),
  })
  .map(({ firstHour, all }) =>
    all.map(({ hour, quarters, early, needed, role }, index): Shift => {
      const from = (firstHour + hour) * 60 - early;
      const startsAt = minutesAfter(local(`${HELPERS_DAY} 00:00`), from);
      const endsAt = minutesAfter(startsAt, quarters * 15);
      return aShift({ id: `s${String(index)}`, startsAt, endsAt, needed, role });
    }),
  );

const consent = { givenBy: 'g', givenAt: BEFORE, forDay: HELPERS_DAY, withdrawnAt: null };
const VOLUNTEERS = [
  aVolunteer({ certificateUntil: '2028-01-01' }),
  aVolunteer({ certificateUntil: '2028-01-01', confirmedRoles: ['trust'] }),
  aVolunteer({ birthDate: '2011-03-01', consents: [consent] }),
  aVolunteer({ birthDate: '2013-03-01', consents: [consent] }),
  aVolunteer({ birthDate: '2011-03-01' }),
];

const anAct = fc.record({
  kind: fc.oneof(
    { weight: 12, arbitrary: fc.constant('sign-up') },
    { weight: 4, arbitrary: fc.constant('cancel') },
    { weight: 3, arbitrary: fc.constant('move') },
    { weight: 1, arbitrary: fc.constant('later') },
  ),
  volunteer: fc.nat(VOLUNTEERS.length - 1),
  shift: fc.nat(6),
  move: fc.constantFrom(...shiftMoves.filter((move) => move !== 'call-off')),
  channel: fc.constantFrom<PressChannel[]>('volunteer', 'volunteer', 'office'),
});
type Act = typeof anAct extends fc.Arbitrary<infer T> ? T : never;
const aStory = fc.record({
  shifts: someShifts,
  acts: fc.array(anAct, { minLength: 30, maxLength: 50 }),
});

function perform(town: SimulatedHelpers, { kind, volunteer, shift, move, channel }: Act): void {
  const chosen = town.shifts[shift % town.shifts.length];
  if (chosen === undefined) return;
  const live = town.liveOf(volunteer, chosen);
  if (kind === 'sign-up') town.signUp(volunteer, chosen, channel);
  else if (kind === 'later') town.now = AFTER_FREE;
  else if (live !== undefined && kind === 'cancel') town.cancel(live, channel);
  else if (live !== undefined && kind === 'move') town.move(live, move);
}

/** Lives through many stories and looks at the town after each act, or at the end of each. */
function live(when: 'always' | 'in the end', look: (town: SimulatedHelpers) => void): void {
  fc.assert(
    fc.property(aStory, ({ shifts, acts }) => {
      const town = new SimulatedHelpers(DAY, shifts, VOLUNTEERS, BEFORE);
      for (const act of acts) {
        perform(town, act);
        if (when === 'always') look(town);
      }
      look(town);
    }),
    RUNS,
  );
}
const people = VOLUNTEERS.map((_, index) => index);
const minutes = (from: number, until: number): number => (until - from) / 60_000;

/** Every minute of the day somebody is busy, counted one by one. */
function minutesBusy(shifts: readonly Shift[]): number {
  const busy = new Set<number>();
  for (const { startsAt, endsAt } of shifts)
    for (let at = startsAt.getTime(); at < endsAt.getTime(); at += 60_000) busy.add(at);
  return busy.size;
}

describe('whatever volunteers and the office do', () => {
  it('nobody is in two places for longer than a handover', () => {
    live('always', (town) => {
      for (const person of people) {
        const taken = town.takenBy(person);
        for (const [index, a] of taken.entries())
          for (const b of taken.slice(index + 1)) {
            const from = Math.max(a.startsAt.getTime(), b.startsAt.getTime());
            const until = Math.min(a.endsAt.getTime(), b.endsAt.getTime());
            expect(minutes(from, until)).toBeLessThanOrEqual(DAY.graceMinutes);
          }
      }
    });
  });

  it('no shift has more helpers than it needs', () => {
    live('always', (town) => {
      for (const shift of town.shifts) expect(town.kept(shift)).toBeLessThanOrEqual(shift.needed);
    });
  });

  it('nobody has a shift twice', () => {
    live('always', (town) => {
      for (const person of people) {
        const ids = town.takenBy(person).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    });
  });

  it('nobody works on without a pause for longer than the limit', () => {
    const { most, pauseMinutes } = DAY.consecutive ?? { most: Infinity, pauseMinutes: 0 };
    live('always', (town) => {
      for (const person of people) {
        const taken = town.takenBy(person);
        const inOrder = taken.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
        for (let first = 0; first + most < inOrder.length; first += 1) {
          const run = inOrder.slice(first, first + most + 1);
          // one real pause somewhere among so many in a row
          const hasPause = run.slice(1).some(({ startsAt }, index) => {
            const before = inOrder.slice(0, first + index + 1);
            const busyUntil = Math.max(...before.map(({ endsAt }) => endsAt.getTime()));
            return minutes(busyUntil, startsAt.getTime()) >= pauseMinutes;
          });
          expect(hasPause).toBe(true);
        }
      }
    });
  });

  it('the young stay within their hours, and come only when their parents agreed', () => {
    live('always', (town) => {
      for (const person of people) {
        const { birthDate = '', consents = [] } = VOLUNTEERS[person] ?? {};
        const age = ageOn(birthDate, HELPERS_DAY);
        const taken = town.takenBy(person);
        if (age < 18 && consents.length === 0) expect(taken).toEqual([]);
        for (const limit of DAY.youthLimits.filter(({ underAge }) => age < underAge)) {
          expect(minutesBusy(taken)).toBeLessThanOrEqual(limit.maxMinutesADay);
          for (const { startsAt, endsAt } of taken) {
            expect(startsAt >= local(`${HELPERS_DAY} ${limit.earliestTime}`)).toBe(true);
            expect(endsAt <= local(`${HELPERS_DAY} ${limit.latestTime}`)).toBe(true);
          }
        }
      }
    });
  });

  it('nobody waits for a place they could have while it can still be given back', () => {
    live('always', (town) => {
      if (town.now >= DAY.freeUntil) return;
      for (const shift of town.shifts)
        for (const signUp of town.line(shift)) {
          const asked = town.question(signUp.volunteer, shift, 'office', signUp);
          expect(['full', 'refused']).toContain(mayTakeShift(asked).answer);
        }
    });
  });

  it('a newcomer never gets past somebody who waits and may', () => {
    live('in the end', (town) => {
      for (const shift of town.shifts) {
        const mayTake = town.line(shift).filter((signUp) => {
          const asked = town.question(signUp.volunteer, shift, 'office', signUp);
          return mayTakeShift(asked).answer !== 'refused';
        });
        for (const person of people) {
          const { answer } = mayTakeShift(town.question(person, shift, 'volunteer'));
          if (answer === 'free' || answer === 'role-not-confirmed')
            expect(mayTake.length).toBeLessThan(shift.needed - town.kept(shift));
        }
      }
    });
  });

  it('the same question gets the same answer, on the board and at the button', () => {
    live('in the end', (town) => {
      const person = 2;
      const questions = town.shifts.map((shift) => town.question(person, shift, 'volunteer'));
      const [asker] = questions;
      if (asker === undefined) return;
      const board = shiftBoard(asker, questions);
      expect(shiftBoard(structuredClone(asker), questions.toReversed())).toEqual(board);
      for (const { shift, verdict } of board) {
        const question = questions.find((asked) => asked.shift === shift);
        expect(question === undefined ? null : mayTakeShift(question)).toEqual(verdict);
      }
    });
  });
});
