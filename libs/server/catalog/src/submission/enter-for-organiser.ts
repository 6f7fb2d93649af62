import type { EventInput } from '@dabei/contracts';
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
import { refuseUnknownOrganisation } from '../editor/create-event';
import { inputIssues } from '../editor/input-issues';
import { missingForPublishing } from '../editor/missing-for-publishing';
import { NewDraft } from './new-draft';
import { recordSubmission } from './record-submission';

export interface PaperEntry {
  /** null: the current campaign. */
  campaign: string | null;
  input: EventInput;
  note: string | null;
}

/**
 * The office types an organiser's paper (product rule 6). It is the organiser's event: handed in, in the same line as
 * all others, whatever the days on which organisers may type for themselves.
 */
@Injectable()
export class EnterForOrganiser {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly drafts: NewDraft,
    private readonly audit: Audit,
  ) {}

  /** Returns the id. */
  async enter({ campaign, input, note }: PaperEntry, staff: StaffCaller): Promise<string> {
    const issues = inputIssues(input, this.config.townZone, 'event.');
    if (issues.length > 0) throw new DomainError('invalid', { issues });
    const missing = missingForPublishing(input);
    if (missing !== null) throw new DomainError('conflict', { reason: missing });
    const campaignId = await this.drafts.campaignId(campaign);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      await refuseUnknownOrganisation(em, input.organisationId, 'event.');
      const event = await this.drafts.write(em, campaignId, input, now);
      event.enteredFor = true;
      await recordSubmission(em, { event, input, note }, staff, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'event-entered-for',
        subjectType: 'event',
        subjectId: event.id,
        details: { enteredFor: true },
      });
      await em.flush();
      return event.id;
    });
  }
}
