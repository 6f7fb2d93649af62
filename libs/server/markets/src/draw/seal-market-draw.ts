import type { DrawSealInput } from '@dabei/contracts';
import { hasSellerNumbers, isUnknownYet, localDateOf } from '@dabei/domain';
import { commitmentTo, frozenLineBytes, hashOfBytes } from '@dabei/server/lots';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  Sealer,
  newNonce,
  newSecret,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { lockNumbers } from '../commission/number-room';
import type { Market } from '../facts/market';
import { lockedMarket } from '../market/lock-market';
import { codesOpen, drawLineOf, type LineParty } from './draw-line';
import { storedDraw } from './market-draw-facts';

/**
 * Freezes the line and commits to it and to a secret, before anybody can know the public number. Pressed twice it is
 * sealed once; who is entered later waits behind everybody who was drawn. Everybody in it is told their random name.
 */
@Injectable()
export class SealMarketDraw {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async seal(input: DrawSealInput, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const market = await lockedMarket(em, input.campaign);
      if (hasSellerNumbers(market.kind)) await lockNumbers(em, market.id);
      if (market.allocation !== 'draw' || market.phase !== 'closed' || market.calledOffAt !== null)
        throw new DomainError('conflict', { reason: 'market-draw-not-now' });
      if ((await storedDraw(em, market.id)) !== null) return;
      if (!isUnknownYet(input.drawnOn, localDateOf(now, this.config.townZone)))
        throw new DomainError('invalid', {
          reason: 'drawn-on-too-soon',
          issues: [{ path: 'drawnOn', code: 'drawn-on-too-soon' }],
        });
      // they asked in time: without them the pot would not be whole
      if ((await codesOpen(em, market, now)).count > 0)
        throw new DomainError('conflict', { reason: 'market-draw-codes-open' });
      const { parties, commitment } = await this.write(em, market, input, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'market-draw-sealed',
        subjectType: 'market',
        subjectId: market.id,
        details: { parties, commitment },
      });
      await em.flush();
    });
  }

  private async write(
    em: EntityManager,
    market: Market,
    input: DrawSealInput,
    now: Date,
  ): Promise<{ parties: number; commitment: string }> {
    const { parties, column } = await drawLineOf(em, market);
    if (parties.length === 0) throw new DomainError('conflict', { reason: 'market-draw-nobody' });
    const named = parties.map(({ ids, said }) => ({ nonce: newNonce(), ids, said }));
    const frozen = frozenLineBytes({
      parties: named
        .map(({ nonce, said }) => ({ nonce, ...said }))
        // in the order of the random names, so that the place in the line tells nobody who is who
        .sort((a, b) => (a.nonce < b.nonce ? -1 : 1)),
    });
    const secret = newSecret();
    const commitment = commitmentTo(hashOfBytes(frozen), secret);
    const { sealed, keyId } = this.sealer.seal(secret);
    const { source, notation, drawnOn } = input;
    await rowsIn(
      em,
      `insert into market_draw (market_id, commitment, frozen, sealed, key_id, source, notation, drawn_on, sealed_at)
       values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)`,
      [
        market.id,
        commitment,
        frozen.toString('utf8'),
        sealed,
        keyId,
        source,
        notation,
        drawnOn,
        now,
      ],
    );
    await rowsIn(
      em,
      `insert into market_lot (${column}, market_id, nonce)
       select r.id, ?, r.nonce from json_to_recordset(?::json) as r (id uuid, nonce text)`,
      [
        market.id,
        JSON.stringify(named.flatMap(({ ids, nonce }) => ids.map((id) => ({ id, nonce })))),
      ],
    );
    this.tell(em, market, named, now);
    return { parties: parties.length, commitment };
  }

  private tell(
    em: EntityManager,
    { kind }: Market,
    parties: readonly LineParty[],
    now: Date,
  ): void {
    for (const id of parties.flatMap(({ ids }) => ids))
      if (hasSellerNumbers(kind))
        this.outbox.add(
          em,
          'seller-number-news',
          { numberId: id, what: 'ticket', occasion: '1' },
          now,
        );
      else this.outbox.add(em, 'pitch-ticket', { bookingId: id }, now);
  }
}
