import {
  Audit,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { CampaignQueries } from '../programme/campaign-queries';
import { SeasonQueries } from './season-queries';

/** Takes a copied season back, as long as no family can have seen it. */
@Injectable()
export class UndoSeason {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly campaigns: CampaignQueries,
    private readonly seasons: SeasonQueries,
    private readonly audit: Audit,
  ) {}

  async undo(slug: string, staff: StaffCaller): Promise<void> {
    const { id } = await this.campaigns.anyNamed(slug);
    const { refused, events } = await this.seasons.undo(slug);
    if (refused !== null) throw new DomainError('conflict', { reason: `season-${refused}` });
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await rowsIn(em, 'select id from campaign where id = ? for update', [id]);
      // what organisers have entered is theirs; who published, registered or announced in between is found by what is still deletable
      await rowsIn(
        em,
        `delete from event where campaign_id = ? and status = 'draft' and review is null
           and not exists (select 1 from registration r where r.event_id = event.id)`,
        [id],
      );
      const [left] = await rowsIn(
        em,
        `select 1 from event where campaign_id = ? union all
         select 1 from campaign where id = ? and (phase <> 'draft' or copied_from is null)`,
        [id, id],
      );
      if (left !== undefined)
        throw new DomainError('conflict', { reason: 'season-already-public' });
      await rowsIn(em, 'delete from quota where campaign_id = ?', [id]);
      await rowsIn(em, 'delete from campaign where id = ?', [id]);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'season-copy-undone',
        subjectType: 'campaign',
        subjectId: id,
        details: { events },
      });
      await em.flush();
    });
  }
}
