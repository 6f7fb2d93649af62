import type { ForgetLastSeasonInput } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockedCampaign } from '../facts/wish-campaign';

/** The office takes last season's memory away from a child, before the lists are sealed; pressed twice it is one line. */
@Injectable()
export class ForgetLastSeason {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async forget(
    slug: string,
    childId: string,
    { reason }: ForgetLastSeasonInput,
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const campaign = await lockedCampaign(em, slug);
      const [list] = await rowsIn<{ id: string; forgotten: boolean }>(
        em,
        `select id, last_season_forgotten as forgotten from wish_list
         where campaign_id = ? and child_id = ? for no key update`,
        [campaign.id, childId],
      );
      if (list === undefined) throw notFound();
      if (campaign.sealed) throw new DomainError('conflict', { reason: 'lists-are-sealed' });
      if (list.forgotten) return;
      await rowsIn(em, 'update wish_list set last_season_forgotten = true where id = ?', [list.id]);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'last-season-forgotten',
        subjectType: 'child',
        subjectId: childId,
        reason,
        details: { campaignId: campaign.id },
      });
      await em.flush();
    });
  }
}
