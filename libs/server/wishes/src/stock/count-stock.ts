import type { StockCounted, StockMended } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { bringCardBack, findCard, hangCard, loseCard, takeCard } from '../cards/act-on-card';
import { cardAtHand, wishOfNumber, type CardAtHand } from '../cards/card-at-hand';

type Mending = (em: EntityManager, it: CardAtHand, treeId: string, now: Date) => Promise<void>;

const missing: Record<StockCounted['missing'][number]['what'], { action: string; mend: Mending }> =
  {
    taken: { action: 'card-taken', mend: takeCard },
    lost: { action: 'card-lost', mend: loseCard },
    off: { action: 'card-brought-back', mend: bringCardBack },
  };

/**
 * Somebody stood before a tree and counted. Each number is mended by itself: one that was promised meanwhile does not
 * keep the others from being put right, and a count sent twice finds nothing left to mend.
 */
@Injectable()
export class CountStock {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async count(treeId: string, input: StockCounted, staff: StaffCaller): Promise<StockMended> {
    const now = await this.clock.now();
    const campaignId = await this.campaignOf(treeId);
    const mended: number[] = [];
    const refused: StockMended['refused'] = [];
    const mendings = [
      ...input.missing.map(({ number, what }) => ({ number, ...missing[what] })),
      ...input.extra.map((number) => ({ number, action: 'card-hung', mend: hangHere })),
    ];
    for (const { number, action, mend } of mendings) {
      const reason = await this.mend({ campaignId, treeId, number, action, mend }, staff, now);
      if (reason === null) mended.push(number);
      else refused.push({ number, reason });
    }
    return { counted: await this.note(treeId, input, staff, now), mended, refused };
  }

  private async mend(
    {
      campaignId,
      treeId,
      number,
      action,
      mend,
    }: { campaignId: string; treeId: string; number: number; action: string; mend: Mending },
    staff: StaffCaller,
    now: Date,
  ): Promise<string | null> {
    try {
      await this.database.transact(async (em) => {
        const wishId = await wishOfNumber(em, campaignId, number);
        const it = wishId === null ? null : await cardAtHand(em, wishId, now);
        if (it === null) throw new DomainError('conflict', { reason: 'number-unknown' });
        await mend(em, it, treeId, now);
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action,
          subjectType: 'tree-wish',
          subjectId: it.wishId,
          details: { number },
        });
        await em.flush();
      });
      return null;
    } catch (error) {
      const reason = error instanceof DomainError ? error.details.reason : undefined;
      if (typeof reason !== 'string') throw error;
      return reason;
    }
  }

  private note(
    treeId: string,
    { found, missing: gone, extra }: StockCounted,
    staff: StaffCaller,
    now: Date,
  ): Promise<number> {
    return this.database.transact(async (em) => {
      const counted = await rowsIn(
        em,
        `update wish_card c set counted_on = ? from tree_wish w
         where w.id = c.wish_id and c.tree_id = ? and c.state = 'hanging' and w.number = any(?::int[])
         returning c.id`,
        [localDateOf(now, this.config.townZone), treeId, `{${[...found, ...extra].join(',')}}`],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'stock-counted',
        subjectType: 'tree',
        subjectId: treeId,
        details: { found: counted.length, missing: gone.length, extra: extra.length },
      });
      await em.flush();
      return counted.length;
    });
  }

  private async campaignOf(treeId: string): Promise<string> {
    const row = await this.database.row<{ id: string }>(
      `select k.id from tree t join tree_campaign k on k.id = t.campaign_id
       where t.id = ? and k.phase <> 'erased'`,
      [treeId],
    );
    if (row === null) throw notFound();
    return row.id;
  }
}

/** It was found here, whatever the book says: it comes off where it hung, or is not lost after all. */
async function hangHere(
  em: EntityManager,
  it: CardAtHand,
  treeId: string,
  now: Date,
): Promise<void> {
  if (it.card === 'hanging' && it.treeId !== treeId) await bringCardBack(em, it);
  if (it.card === 'lost') await findCard(em, it);
  const freed = await cardAtHand(em, it.wishId, now);
  if (freed !== null) await hangCard(em, freed, treeId);
}
