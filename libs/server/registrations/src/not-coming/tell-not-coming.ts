import type { NotComingPage } from '@dabei/contracts';
import { DomainError, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { CancelRegistration } from '../cancel/cancel-registration';
import { ReinstateRegistration } from '../cancel/reinstate-registration';
import { AbsenceNotes } from './absence-notes';
import type { NotComingLink } from './not-coming-links';
import { NotComingQueries } from './not-coming-queries';

type RowState = NotComingPage['rows'][number]['state'];

/**
 * "Kommt nicht": until two hours before the start the place goes to the next child, as with any cancellation;
 * later it is only written down that the child will not be there.
 */
@Injectable()
export class TellNotComing {
  constructor(
    private readonly page: NotComingQueries,
    private readonly cancelRegistration: CancelRegistration,
    private readonly reinstateRegistration: ReinstateRegistration,
    private readonly notes: AbsenceNotes,
  ) {}

  async tell(link: NotComingLink, registrationId: string): Promise<void> {
    const state = await this.stateOf(link, registrationId);
    // pressed twice: it is already as the family wants it
    if (state === 'freed' || state === 'told') return;
    if (state === 'frees') {
      const { householdId } = link;
      const by = { by: 'family', actorId: householdId, householdId } as const;
      await this.cancelRegistration.cancel({ registrationId, ...by });
    } else {
      await this.notes.write(registrationId, link.day);
    }
  }

  /** The child comes after all: a place that was given back is its own again only while nobody waits for it. */
  async undo(link: NotComingLink, registrationId: string): Promise<void> {
    const state = await this.stateOf(link, registrationId);
    if (state === 'freed') await this.reinstateRegistration.reinstate(registrationId, 'family');
    else await this.notes.takeBack(registrationId, link.day);
  }

  private async stateOf(
    link: NotComingLink,
    registrationId: string,
  ): Promise<Exclude<RowState, 'over'>> {
    const { rows } = await this.page.page(link);
    const row = rows.find((one) => one.registrationId === registrationId);
    if (row === undefined) throw notFound();
    if (row.state === 'over') throw new DomainError('closed', { reason: 'event-over' });
    return row.state;
  }
}
