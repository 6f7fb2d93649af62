import type { PitchConsequence, SellerEntry, SellerPlaced } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { positionsFor } from '../bookings/booking-price';
import { otherFront } from '../bookings/household-front';
import { releaseExpired } from '../bookings/release-expired';
import { neededMarket, type Market } from '../facts/market';
import { lockedMarket } from '../market/lock-market';
import { lockedSeller, nobody, policySellerOf, type KnownSeller } from './asking-seller';
import { officeGround } from './office-ground';
import { allowOffice, officeVerdict, type OfficeAsk } from './office-policy';
import { EntryBooks } from './entry-books';
import { placedView } from './placed-view';

/** Somebody calls or stands at the counter: placed at once, or in the line; no code has to be typed. */
@Injectable()
export class EnterSeller {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly books: EntryBooks,
  ) {}

  /** What it would mean, and what it would cost; nothing is written. */
  async preview(slug: string, entry: SellerEntry): Promise<PitchConsequence> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await neededMarket(em, slug);
      const known = await this.known(em, entry);
      const ground = await officeGround(em, market, now);
      const chosen = ground.pitches.filter(({ id }) => entry.pitchIds.includes(id));
      const priced = { ...entry, pitches: chosen, onTheSpot: false };
      return {
        ...officeVerdict(market, ground, await this.ask(em, market, entry, { known, now })),
        numbersBefore: [],
        numbersAfter: chosen.map(({ number }) => number),
        priceBeforeCents: 0,
        priceAfterCents: chosen.length === 0 ? 0 : (await positionsFor(em, market, priced)).cents,
        told: entry.email === null ? 'phone' : 'mail',
      };
    });
  }

  async enter(slug: string, entry: SellerEntry, staff: StaffCaller): Promise<SellerPlaced> {
    if (entry.phone === null && entry.email === null)
      throw new DomainError('invalid', { issues: [{ path: 'phone', code: 'missing' }] });
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await lockedMarket(em, slug);
      const known = await this.known(em, entry);
      await releaseExpired(em, this.books.outbox, market.id, now);
      const ground = await officeGround(em, market, now);
      const ask = await this.ask(em, market, entry, { known, now });
      allowOffice(market, ground, ask, entry);
      const sellerId = await this.books.seller(em, entry, { known, now, today: this.today(now) });
      const id = await this.books.write(em, market, { entry, sellerId, staff }, now);
      return placedView(em, id);
    });
  }

  private known(
    em: EntityManager,
    { name, phone, email, kind }: SellerEntry,
  ): Promise<KnownSeller> {
    return email === null
      ? Promise.resolve(nobody)
      : lockedSeller(em, this.books.sealer, { name, phone, email }, kind);
  }

  private async ask(
    em: EntityManager,
    market: Market,
    entry: SellerEntry,
    { known, now }: { known: KnownSeller; now: Date },
  ): Promise<OfficeAsk> {
    const seller = policySellerOf(known, entry);
    return {
      ...entry,
      seller: {
        ...seller,
        licenceSeenOn: entry.licenceSeen ? this.today(now) : seller.licenceSeenOn,
      },
      householdOtherCm: await otherFront(em, { marketId: market.id, sellerId: known.id }),
    };
  }

  private today(now: Date): string {
    return localDateOf(now, this.config.townZone);
  }
}
