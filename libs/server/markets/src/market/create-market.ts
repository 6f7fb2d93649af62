import type { MarketCreate, MarketOverview, MarketSettingsInput } from '@dabei/contracts';
import {
  addDays,
  daysBetween,
  instantAt,
  localDateOf,
  usualMarketDates,
  usuallyRefusedGoods,
} from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  rowsIn,
  type Config,
  type StaffCaller,
  randomUUID,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { marketToCopy, neededMarket, type Market } from '../facts/market';
import { copyMarketPlan } from './copy-market-plan';
import { marketColumns, writeTariff } from './market-columns';
import { overviewOf } from './market-overview';
import { freeMarketSlug } from './market-slug';
import { marketView } from './market-view';

/** A market from title, place and day; or another year of one that was, with its rules, prices and plan. */
@Injectable()
export class CreateMarket {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async create(input: MarketCreate, staff: StaffCaller): Promise<MarketOverview> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const before = input.copyOf === null ? null : await marketToCopy(em, input.copyOf);
      const id = randomUUID();
      const slug = await freeMarketSlug(em, before?.kind ?? input.kind, input.heldOn);
      const settings = await this.settings(em, input, before, now);
      const columns = marketColumns(settings);
      await rowsIn(
        em,
        `insert into market (id, slug, kind, phase, created_at, ${columns.map(([name]) => name).join(', ')})
         values (?, ?, ?, 'preparing', ?, ${columns.map(() => '?').join(', ')})`,
        [id, slug, before?.kind ?? input.kind, now, ...columns.map(([, value]) => value)],
      );
      await writeTariff(em, id, settings.tariff);
      if (before !== null) await copyMarketPlan(em, before.id, id);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'market-created',
        subjectType: 'market',
        subjectId: id,
        details: { copied: before !== null },
      });
      await em.flush();
      return overviewOf(em, await neededMarket(em, slug));
    });
  }

  private async settings(
    em: EntityManager,
    { kind, title, place, heldOn }: MarketCreate,
    before: Market | null,
    now: Date,
  ): Promise<MarketSettingsInput> {
    const { townZone } = this.config;
    const { opensOn, closesOn, ...usual } = usualMarketDates(
      before?.kind ?? kind,
      heldOn,
      localDateOf(now, townZone),
    );
    const days = {
      heldOn,
      opensOn: instantAt(opensOn, '09:00', townZone).toISOString(),
      closesOn: instantAt(closesOn, '20:00', townZone).toISOString(),
      residentsFrom: null,
    };
    if (before !== null) {
      const {
        slug: _,
        kind: __,
        phase: ___,
        version: ____,
        calledOffAt: _____,
        ...same
      } = await marketView(em, before);
      const later = daysBetween(before.heldOn, heldOn);
      return {
        ...same,
        ...days,
        title,
        place,
        cancelFreeUntil: addDays(before.cancelFreeUntil, later),
        eraseOn: addDays(before.eraseOn, later),
      };
    }
    return {
      ...usual,
      ...days,
      title,
      place,
      intro: '',
      allocation: 'choose',
      feeStaysAfterRelease: true,
      householdMaxCm: 600,
      metres: 'started',
      commercial: 'excluded',
      refusedGoods: [...usuallyRefusedGoods(kind)],
      depositCents: 0,
      laneCapacity: 10,
      setUpMinutes: 15,
      terms: '',
      tariff: [],
    };
  }
}
