import type { OwnEventInput } from '@dabei/contracts';
import { mayOrganiserEdit } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { writeRevision } from '../history/write-revision';
import { loadEventInput } from '../editor/load-event-input';
import { entryFactsOf, lockOwnEvent } from './own-event';
import { fullInput } from './own-input';
import { refuseOwnInput } from './refuse-own-input';
import { writeDraft } from './write-draft';

export interface OwnEventChange {
  eventId: string;
  version: number;
  own: OwnEventInput;
}

/** The organiser writes on; what the office decided stays. */
@Injectable()
export class ChangeOwnEvent {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async change({ eventId, version, own }: OwnEventChange, staff: StaffCaller): Promise<void> {
    const zone = this.config.townZone;
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const event = await lockOwnEvent(em, eventId, staff);
      const { facts, today } = await entryFactsOf(em, event, now, zone);
      const may = mayOrganiserEdit(facts, today);
      if (may !== 'yes') throw new DomainError('conflict', { reason: may });
      if (event.version !== version) throw new DomainError('changed-meanwhile');
      refuseOwnInput(own, staff, zone);
      const { input } = await loadEventInput(em, eventId, zone);
      await writeDraft(em, event, fullInput(own, input), zone, now);
      await em.flush();
      const { input: after } = await loadEventInput(em, eventId, zone);
      const by = staff;
      // typed on within minutes: one change, one line
      if (await writeRevision(em, { event, before: input, after, by, now })) return;
      this.audit.write(em, now, {
        actor: 'organiser',
        actorId: staff.accountId,
        action: 'event-changed',
        subjectType: 'event',
        subjectId: eventId,
        details: { moved: false },
      });
      await em.flush();
    });
  }
}
