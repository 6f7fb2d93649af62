import type { TreePlaceCreate } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  rowsIn,
  type StaffCaller,
  randomUUID,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockTreeCampaign } from '../campaign/lock-tree-campaign';

/** Another tree; it gets the next number, and a number that was printed is not given again. */
@Injectable()
export class AddTree {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async add({ campaign: slug, ...input }: TreePlaceCreate, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const campaign = await lockTreeCampaign(em, slug);
      const id = randomUUID();
      await rowsIn(
        em,
        `insert into tree (id, campaign_id, number, name, address, district, hours, staffed, keeper_email, keeper_phone,
           latitude, longitude)
         select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? from tree where campaign_id = ?`,
        [
          id,
          campaign.id,
          input.name,
          input.address,
          input.district,
          input.hours,
          input.staffed,
          input.keeperEmail,
          input.keeperPhone,
          input.position?.latitude ?? null,
          input.position?.longitude ?? null,
          campaign.id,
        ],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'tree-added',
        subjectType: 'tree',
        subjectId: id,
        details: { staffed: input.staffed },
      });
      await em.flush();
    });
  }
}
