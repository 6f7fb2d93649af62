import type { EventInput } from '@dabei/contracts';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  violatedConstraint,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { writeRevision } from '../history/write-revision';
import { refuseUnknownOrganisation } from './create-event';
import { eventFieldsOf, isElsewhere } from './event-fields';
import { lockEvent } from './event-lock';
import { freeSlug } from './free-slug';
import { inputIssues } from './input-issues';
import { loadEventInput } from './load-event-input';
import { refuseUnfit } from './refuse-unfit';
import { saveQuestions } from './save-questions';
import { saveQuotas } from './save-quotas';
import { saveSessions } from './save-sessions';

export interface EventChange {
  eventId: string;
  version: number;
  input: EventInput;
  /** Saved while somebody types: what became public in the meantime is not touched. */
  draftOnly?: boolean;
}

/** Writes what the editor says. Families are told when time or place of a published event changed. */
@Injectable()
export class ChangeEvent {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async change(change: EventChange, staff: StaffCaller): Promise<void> {
    const issues = inputIssues(change.input, this.config.townZone, 'event.');
    if (issues.length > 0) throw new DomainError('invalid', { issues });
    const now = await this.clock.now();
    try {
      await this.database.transact((em) => this.write(em, change, staff, now));
    } catch (error) {
      // a family was faster than the look ahead
      if (violatedConstraint(error) === 'child_in_two_places')
        throw new DomainError('conflict', { reason: 'collisions' });
      throw error;
    }
  }

  private async write(
    em: EntityManager,
    { eventId, version, input, draftOnly }: EventChange,
    staff: StaffCaller,
    now: Date,
  ): Promise<void> {
    await lockEvent(
      em,
      eventId,
      input.quotas.flatMap(({ id }) => id ?? []),
    );
    const zone = this.config.townZone;
    const { event, input: before } = await loadEventInput(em, eventId, zone);
    if (event.version !== version) throw new DomainError('changed-meanwhile');
    if (draftOnly === true && event.status !== 'draft')
      throw new DomainError('conflict', { reason: 'not-a-draft' });
    await refuseUnknownOrganisation(em, input.organisationId, 'event.');
    await refuseUnfit(em, event, input);

    const elsewhere = isElsewhere(event, input);
    if (event.status === 'draft' && event.title !== input.title)
      event.slug = await freeSlug(em, event.campaignId, input.title, event.id);
    em.assign(event, { ...eventFieldsOf(input), updatedAt: now });
    const otherTime = await saveSessions(em, eventId, input.sessions, zone);
    const otherPlaces = await saveQuotas(em, event, input.quotas);
    await saveQuestions(em, eventId, input.questions);

    const moved = event.status === 'published' && (elsewhere || otherTime);
    if (moved) {
      event.sequence += 1;
      this.outbox.add(em, 'event-moved', { eventId, sequence: event.sequence }, now);
    }
    if (event.status === 'published' && otherPlaces)
      this.outbox.add(em, 'places-changed', { eventId }, now);
    await em.flush();
    const { input: after } = await loadEventInput(em, eventId, zone);
    const sameBreath = await writeRevision(em, { event, before, after, by: staff, now });
    if (!sameBreath) this.leaveLine(em, now, eventId, moved, staff);
    await em.flush();
  }

  private leaveLine(
    em: EntityManager,
    now: Date,
    eventId: string,
    moved: boolean,
    staff: StaffCaller,
  ): void {
    this.audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action: 'event-changed',
      subjectType: 'event',
      subjectId: eventId,
      details: { moved },
    });
  }
}
