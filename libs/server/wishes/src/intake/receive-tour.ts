import type { GiftTour, GiftToured } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { lockWishes } from '../moves/move-wishes';
import { receiveGift } from './receive-gift';

interface DroppedOff {
  id: string;
  campaignId: string;
  wishId: string | null;
  number: number | null;
}

/** The tour came back from the shops: what stands on its list is taken in at once. */
@Injectable()
export class ReceiveTour {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async receive({ giftIds }: GiftTour, staff: StaffCaller): Promise<GiftToured> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    return this.database.transact(async (em) => {
      const toured: GiftToured = { received: [], aside: [] };
      for (const gift of await droppedOff(em, giftIds)) {
        const { id, campaignId, wishId, number } = gift;
        const received =
          wishId === null
            ? null
            : await receiveGift(em, wishId, { campaignId, giftId: id, today, now });
        if (received === null) await keepAside(em, gift);
        if (number !== null) toured[received === null ? 'aside' : 'received'].push(number);
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: received === null ? 'gift-set-aside' : 'gift-received',
          subjectType: received === null || wishId === null ? 'gift' : 'tree-wish',
          subjectId: received === null || wishId === null ? id : wishId,
          details:
            received === null
              ? { problem: wishId === null ? 'no-number' : 'second-gift', number }
              : { number, was: received.was, stored: false },
        });
      }
      await em.flush();
      return toured;
    });
  }
}

/** Wishes first and in one order, then the gifts, as everybody does. */
async function droppedOff(em: EntityManager, giftIds: readonly string[]): Promise<DroppedOff[]> {
  const ids = `{${giftIds.join(',')}}`;
  const wishes = await rowsIn<{ wishId: string }>(
    em,
    'select wish_id as "wishId" from gift where id = any(?::uuid[]) and wish_id is not null',
    [ids],
  );
  await lockWishes(
    em,
    wishes.map(({ wishId }) => wishId),
  );
  return rowsIn<DroppedOff>(
    em,
    `select g.id, g.campaign_id as "campaignId", g.wish_id as "wishId", w.number
     from gift g left join tree_wish w on w.id = g.wish_id
     where g.id = any(?::uuid[]) and g.state = 'dropped-off' order by w.number, g.id for update of g`,
    [ids],
  );
}

async function keepAside(em: EntityManager, { id, wishId }: DroppedOff): Promise<void> {
  await rowsIn(em, 'update gift set state = ?, problem = ? where id = ?', [
    wishId === null ? 'problem' : 'kept',
    wishId === null ? 'no-number' : 'second-gift',
    id,
  ]);
}
