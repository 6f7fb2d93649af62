import { localDateOf, stormConsequences, stormTellsFrom } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  Outbox,
  creditBills,
  rowsIn,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { moveBookings } from '../bookings/move-bookings';
import { lockMarket } from '../bookings/pitch-lock';
import { moveNumbers } from '../commission/move-numbers';
import { lockNumbers } from '../commission/number-room';
import { marketWithId } from '../facts/market';
import { isDue, partiesOf, type StoredParty } from './storm-parties';

type Told = 'mail' | 'phone' | 'nothing';

/** Everything one seller has at a called-off market: ended, credited, told once. Done twice, it is done once. */
@Injectable()
export class EndByStorm {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async end(marketId: string, sellerKey: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await lockMarket(em, marketId);
      await lockNumbers(em, marketId);
      const { calledOffAt } = await marketWithId(em, marketId);
      // called on again meanwhile
      if (calledOffAt === null || now < stormTellsFrom(calledOffAt)) return;
      const all = await partiesOf(em, marketId, sellerKey);
      const due = all.filter(isDue);
      const { ending, staying, missed, unproven, byMail, byPhone } = stormConsequences(due, []);
      await this.move(em, due, unproven, 'expire');
      await this.move(em, due, ending, 'cancel');
      const today = localDateOf(now, this.config.townZone);
      await this.credit(em, due, [...ending, ...staying, ...missed], today);
      const knows = all.some(({ told }) => told === 'mail' || told === 'phone');
      for (const party of due) {
        const told: Told = knows
          ? 'nothing'
          : byMail.includes(party.id)
            ? 'mail'
            : byPhone.includes(party.id)
              ? 'phone'
              : 'nothing';
        await this.note(em, marketId, party, told, now);
      }
      await em.flush();
    });
  }

  private async move(
    em: EntityManager,
    due: readonly StoredParty[],
    ids: readonly string[],
    move: 'cancel' | 'expire',
  ): Promise<void> {
    const of = (what: StoredParty['what']): string[] =>
      due.filter((party) => party.what === what && ids.includes(party.id)).map(({ id }) => id);
    await moveBookings(em, of('pitch'), move);
    await moveNumbers(em, of('number'), move);
  }

  /** Whether paid or not; what was paid is too much on the bill from now on and goes back. */
  private async credit(
    em: EntityManager,
    due: readonly StoredParty[],
    ids: readonly string[],
    today: string,
  ): Promise<void> {
    const pitches = due.filter((party) => party.what === 'pitch' && ids.includes(party.id));
    await creditBills(
      em,
      pitches.map(({ id }) => ({
        subject: { type: 'pitch-booking', id },
        reason: 'called-off',
        actorId: null,
      })),
      today,
    );
  }

  private async note(
    em: EntityManager,
    marketId: string,
    { id, what }: StoredParty,
    told: Told,
    now: Date,
  ): Promise<void> {
    const table = what === 'pitch' ? 'pitch_booking' : 'seller_number';
    await rowsIn(
      em,
      `update ${table} set storm_told = ?, version = version + 1 where id = ? and storm_told is null`,
      [told, id],
    );
    if (told === 'mail' && what === 'pitch')
      this.outbox.add(em, 'pitch-called-off', { bookingId: id }, now);
    if (told === 'mail' && what === 'number')
      this.outbox.add(em, 'seller-number-called-off', { numberId: id }, now);
    this.audit.write(em, now, {
      actor: 'system',
      action: what === 'pitch' ? 'pitch-called-off' : 'seller-number-called-off',
      subjectType: what === 'pitch' ? 'pitch-booking' : 'market',
      subjectId: what === 'pitch' ? id : marketId,
      details: { told },
    });
  }
}
