import type { ShiftAnswerView, VolunteerEntered, VolunteerEntry } from '@dabei/contracts';
import { normaliseEmail, type VolunteersShift } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  Sealer,
  notFound,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { answerOf, askShift } from '../facts/ask-shift';
import { neededDay, type CommunityDay } from '../facts/community-day';
import { lockShifts } from '../facts/locks';
import { withNeededParent } from '../facts/needed-parent';
import { shiftsOfDay, volunteersShifts, type StoredShift } from '../facts/shifts';
import { neededVolunteer, type SealedVolunteer, type Volunteer } from '../facts/volunteer';
import { releaseHeld, writeSignup } from '../facts/write-signup';
import { EntryBooks, type KnownEntry } from './entry-books';

interface Asking {
  day: CommunityDay;
  volunteer: Pick<Volunteer, 'person' | 'foodUntil' | 'roles'>;
  others: VolunteersShift[];
  now: Date;
}

/** Somebody calls or stands at the counter: all of the shifts or none, by the same rules, and no code has to be typed. */
@Injectable()
export class EnterVolunteer {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly books: EntryBooks,
  ) {}

  async enter(slug: string, entry: VolunteerEntry, staff: StaffCaller): Promise<VolunteerEntered> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const day = await neededDay(em, slug);
      const person = personOf(entry, day);
      const known = await this.books.known(em, day.id, person.email);
      await lockShifts(em, entry.shiftIds);
      await releaseHeld(em, entry.shiftIds, now);
      const { foodUntil } = entry;
      const volunteer =
        known.id === null
          ? { person, foodUntil, roles: [] }
          : await this.withPapers(em, known, entry);
      const others = known.id === null ? [] : await volunteersShifts(em, known.id);
      const shifts = await wantedShifts(em, day, entry.shiftIds);
      const answers = this.ask(shifts, { day, volunteer, others, now });
      if (answers.some(({ answer }) => answer.outcome === 'refused')) return { id: null, answers };
      const id = await this.books.volunteer(em, { dayId: day.id, known, person, entry }, now);
      for (const { id: shiftId } of shifts)
        await writeSignup(em, { shiftId, volunteerId: id, state: 'taken' }, now);
      await this.books.tell(em, { id, day, shifts: shifts.length, staff }, now);
      await em.flush();
      return { id, answers };
    });
  }

  /** Somebody who is known keeps what was said and seen before. */
  private async withPapers(
    em: EntityManager,
    { id }: KnownEntry,
    { person: { birthDate }, foodUntil }: VolunteerEntry,
  ): Promise<Volunteer> {
    const volunteer = await neededVolunteer(em, this.sealer, id ?? '');
    // brothers and sisters share an address: the rules are not asked about the wrong one
    if (volunteer.person.birthDate !== birthDate)
      throw new DomainError('conflict', { reason: 'volunteer-address-taken' });
    return { ...volunteer, foodUntil: foodUntil ?? volunteer.foodUntil };
  }

  /** Each as if those before it were taken. */
  private ask(
    shifts: readonly StoredShift[],
    { day, volunteer, others, now }: Asking,
  ): { shiftId: string; answer: ShiftAnswerView }[] {
    const taken = [...others];
    const { townZone: zone } = this.config;
    return shifts.map((shift) => {
      const asking = { now, zone, channel: 'office', day, volunteer, others: taken } as const;
      const answer = answerOf(askShift(shift, asking));
      const { id: shiftId, startsAt, endsAt } = shift;
      if (answer.outcome !== 'refused') taken.push({ shiftId, startsAt, endsAt, state: 'taken' });
      return { shiftId, answer };
    });
  }
}

function personOf({ person, email }: VolunteerEntry, { heldOn }: CommunityDay): SealedVolunteer {
  if (email === null && person.phone === null)
    throw new DomainError('invalid', { issues: [{ path: 'person.phone', code: 'missing' }] });
  return withNeededParent(
    { ...person, email: email === null ? null : normaliseEmail(email) },
    heldOn,
  );
}

async function wantedShifts(
  em: EntityManager,
  { id }: CommunityDay,
  shiftIds: readonly string[],
): Promise<StoredShift[]> {
  const shifts = (await shiftsOfDay(em, id)).filter((shift) => shiftIds.includes(shift.id));
  if (shifts.length < new Set(shiftIds).size) throw notFound();
  return shifts;
}
