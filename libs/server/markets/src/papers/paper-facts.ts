import type { Tariff } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  Sealer,
  rowsIn,
  type StaffCaller,
  type PaperPicture,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededMarket, tariffOf, type Market } from '../facts/market';
import { loadPlan, type StoredPlan } from '../plan/load-plan';
import { withPlan } from '../plan/may-draw';
import { pictureOnPlan } from '../plan/picture-on-plan';
import { paperBookings, type PaperBooking } from './paper-bookings';
import type { SitePlan } from './drawn-plan';

/** What papers of a market are made of. */
export interface MarketFacts {
  market: Market;
  plan: SitePlan;
  tariff: Tariff;
  now: Date;
}

/** Papers with names on them. */
export type PeoplePaper = 'participants' | 'day-list' | 'everything';

/** Reads what stands on paper; that somebody took names along is written down. */
@Injectable()
export class PaperFacts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async ofMarket(slug: string): Promise<MarketFacts> {
    const now = await this.clock.now();
    return this.database.transact((em) => readFacts(em, slug, now));
  }

  async withPeople(
    slug: string,
    paper: PeoplePaper,
    staff: StaffCaller,
  ): Promise<MarketFacts & { bookings: PaperBooking[] }> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const facts = await readFacts(em, slug, now);
      const bookings = await paperBookings(em, this.sealer, facts.market.id);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'market-list-printed',
        subjectType: 'market',
        subjectId: facts.market.id,
        details: { paper, bookings: bookings.length },
      });
      await em.flush();
      return { ...facts, bookings };
    });
  }
}

async function readFacts(em: EntityManager, slug: string, now: Date): Promise<MarketFacts> {
  const market = withPlan(await neededMarket(em, slug));
  const stored = await loadPlan(em, market.id);
  return {
    market,
    plan: sitePlanOf(stored, await pictureUnder(em, market.id, stored)),
    tariff: await tariffOf(em, market),
    now,
  };
}

export const sitePlanOf = (
  { sheet, pitches, areas }: StoredPlan,
  picture: PaperPicture | null,
): SitePlan => ({ sheet, pitches, areas, picture });

async function pictureUnder(
  em: EntityManager,
  marketId: string,
  stored: StoredPlan,
): Promise<PaperPicture | null> {
  const placed = pictureOnPlan(stored, '');
  if (placed === null) return null;
  // the printer knows these two; a browser sends JPEG
  const [row] = await rowsIn<{ picture: Buffer; type: string }>(
    em,
    `select picture, picture_type as type from plan
     where market_id = ? and picture_type in ('image/png', 'image/jpeg')`,
    [marketId],
  );
  if (row === undefined) return null;
  const { widthCm, depthCm } = placed;
  const data = `data:${row.type};base64,${Buffer.from(row.picture).toString('base64')}`;
  return { data, widthCm, depthCm };
}
