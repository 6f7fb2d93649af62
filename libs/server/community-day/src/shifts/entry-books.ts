import type { VolunteerEntry } from '@dabei/contracts';
import { Audit, Outbox, Sealer, rowsIn, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { CommunityDay } from '../facts/community-day';
import { consentOf, neededVolunteer, type SealedVolunteer } from '../facts/volunteer';
import { lockAddress, writeVolunteer } from '../facts/write-volunteer';

/** Who has the address at this day already, locked; null: somebody new. */
export interface KnownEntry {
  id: string | null;
}

interface Entered {
  dayId: string;
  known: KnownEntry;
  person: SealedVolunteer;
  entry: VolunteerEntry;
}

interface Told {
  id: string;
  day: CommunityDay;
  shifts: number;
  staff: StaffCaller;
}

/** What is written, sent and noted when the office enters a volunteer. */
@Injectable()
export class EntryBooks {
  constructor(
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async known(em: EntityManager, dayId: string, email: string | null): Promise<KnownEntry> {
    if (email === null) return { id: null };
    const known = await lockAddress(em, this.sealer, dayId, email);
    if (known === null || known.proven) return { id: known?.id ?? null };
    // nobody typed the code yet: what the office hears counts, and the mail on its way keeps nothing
    await rowsIn(em, 'delete from volunteer where id = ?', [known.id]);
    return { id: null };
  }

  /** Somebody who is known keeps name and address as they are; papers the office saw are added. */
  async volunteer(
    em: EntityManager,
    { dayId, known, person, entry }: Entered,
    now: Date,
  ): Promise<string> {
    const { language, consentOnPaper, foodUntil } = entry;
    const id =
      known.id ??
      (await writeVolunteer(
        em,
        this.sealer,
        { dayId, person, language, holdUntil: null, consentOnPaper },
        now,
      ));
    await rowsIn(
      em,
      `update volunteer set food_until = coalesce(?, food_until), version = version + 1,
         consent_at = case when ? then coalesce(consent_at, ?) else consent_at end,
         consent_by = case when ? then coalesce(consent_by, 'paper') else consent_by end where id = ?`,
      [foodUntil, consentOnPaper, now, consentOnPaper, id],
    );
    return id;
  }

  async tell(em: EntityManager, { id, day, shifts, staff }: Told, now: Date): Promise<void> {
    const volunteer = await neededVolunteer(em, this.sealer, id);
    const { email, parent } = volunteer.person;
    const parentsEmail = parent?.email ?? null;
    const at = now.toISOString();
    if (email !== null)
      this.outbox.add(em, 'volunteer-news', { volunteerId: id, what: 'signed-up', at }, now);
    if (consentOf(volunteer, day.heldOn) === 'missing' && parentsEmail !== null)
      this.outbox.add(em, 'volunteer-consent', { volunteerId: id, at }, now);
    this.audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action: 'volunteer-entered',
      subjectType: 'volunteer',
      subjectId: id,
      details: { shifts },
    });
  }
}
