import type { BoothDrawView, BoothNumberInput } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import { lotsOfLine, seedOf } from '@dabei/server/lots';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  Sealer,
  numberTypedTwice,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { boothDrawOf, type StoredBoothDraw } from '../facts/booth-draw';
import { lockedOpenDay } from '../facts/open-day';
import { ChooseByLot } from './choose-by-lot';
import { drawView } from './draw-view';

/** The public number makes the lots, and the lots choose the booths. Once and for all. */
@Injectable()
export class DrawBooths {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly chooseByLot: ChooseByLot,
  ) {}

  async enter(slug: string, typed: BoothNumberInput, staff: StaffCaller): Promise<BoothDrawView> {
    const now = await this.clock.now();
    const { townZone: zone } = this.config;
    return this.database.transact(async (em) => {
      const { day, call } = await lockedOpenDay(em, slug);
      const draw = await boothDrawOf(em, day.id);
      if (draw === null) throw new DomainError('conflict', { reason: 'not-sealed' });
      const number = numberTypedTwice(draw.seal.notation, typed);
      if (draw.number === number) return drawView(em, day, { now, zone });
      if (draw.number !== null) throw new DomainError('conflict', { reason: 'number-is-fixed' });
      if (localDateOf(now, zone) < draw.seal.drawnOn)
        throw new DomainError('conflict', { reason: 'number-too-early' });
      const lots = await this.writeLots(em, day.id, draw, number);
      await rowsIn(em, 'update booth_draw set number = ?, drawn_at = ? where day_id = ?', [
        ...[number, now, day.id],
      ]);
      await this.chooseByLot.choose(em, call, lots, { number, actorId: staff.accountId, now });
      return drawView(em, day, { now, zone });
    });
  }

  /** Every party that was frozen has a lot, also one that has withdrawn since: the others keep theirs. */
  private async writeLots(
    em: EntityManager,
    dayId: string,
    { frozen, sealed, keyId }: StoredBoothDraw,
    number: string,
  ): Promise<Map<string, number>> {
    const seed = seedOf(this.sealer.open(Buffer.from(sealed, 'hex'), keyId), number);
    const lots = lotsOfLine(seed, frozen);
    await rowsIn(
      em,
      `update booth_lot l set lot = r.lot
       from json_to_recordset(?::json) as r (nonce text, lot int) where l.day_id = ? and l.nonce = r.nonce`,
      [JSON.stringify([...lots].map(([nonce, lot]) => ({ nonce, lot }))), dayId],
    );
    return lots;
  }
}
