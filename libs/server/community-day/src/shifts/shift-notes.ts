import { Audit, Outbox, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { CommunityDay } from '../facts/community-day';
import type { OnShift } from './shift-consequence';

/** What is written down and sent when a shift changed. */
@Injectable()
export class ShiftNotes {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  write(
    em: EntityManager,
    { day, people, moved }: { day: CommunityDay; people: readonly OnShift[]; moved: boolean },
    { accountId }: StaffCaller,
    now: Date,
  ): void {
    const told = people.filter(
      ({ volunteer }) => volunteer.provenAt !== null && volunteer.person.email !== null,
    );
    const at = now.toISOString();
    for (const { volunteer } of told)
      this.outbox.add(em, 'volunteer-news', { volunteerId: volunteer.id, what: 'moved', at }, now);
    this.audit.write(em, now, {
      actor: 'office',
      actorId: accountId,
      action: 'shift-changed',
      subjectType: 'community-day',
      subjectId: day.id,
      details: { moved, told: told.length },
    });
  }
}
