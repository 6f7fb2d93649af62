import type { DeskPlan } from '@dabei/contracts';
import {
  Audit,
  cleanPicture,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Market } from '../facts/market';
import { lockedMarket } from '../market/lock-market';
import { deskPlanView } from './desk-plan-view';
import { loadPlan } from './load-plan';
import { mayDraw } from './may-draw';

/** The picture under a drawing: a scan or an aerial view, without where and with what it was taken. */
@Injectable()
export class StorePlanPicture {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async store(slug: string, file: Buffer, staff: StaffCaller): Promise<DeskPlan> {
    const picture = cleanPicture(file);
    if (picture === null) throw new DomainError('conflict', { reason: 'plan-no-picture' });
    const { bytes, type, width, height } = picture;
    return this.change(slug, 'plan-picture-stored', staff, async (em, { id }) => {
      const { sheet } = await loadPlan(em, id);
      await rowsIn(
        em,
        `insert into plan (market_id, width_cm, depth_cm, picture, picture_type, picture_width, picture_height)
         values (?, ?, ?, ?, ?, ?, ?)
         on conflict (market_id) do update set picture = excluded.picture, picture_type = excluded.picture_type,
           picture_width = excluded.picture_width, picture_height = excluded.picture_height,
           picture_scale = null, version = plan.version + 1`,
        [id, sheet.widthCm, sheet.depthCm, bytes, type, width, height],
      );
    });
  }

  remove(slug: string, staff: StaffCaller): Promise<DeskPlan> {
    return this.change(slug, 'plan-picture-removed', staff, async (em, { id }) => {
      await rowsIn(
        em,
        `update plan set picture = null, picture_type = null, picture_width = null, picture_height = null,
           picture_scale = null, version = version + 1 where market_id = ? and picture is not null`,
        [id],
      );
    });
  }

  private async change(
    slug: string,
    action: 'plan-picture-stored' | 'plan-picture-removed',
    staff: StaffCaller,
    work: (em: EntityManager, market: Market) => Promise<void>,
  ): Promise<DeskPlan> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await lockedMarket(em, slug);
      mayDraw(market);
      await work(em, market);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action,
        subjectType: 'market',
        subjectId: market.id,
      });
      await em.flush();
      return deskPlanView(em, market);
    });
  }
}
