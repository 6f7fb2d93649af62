import type { BoothDrawView, PublicBoothDraw } from '@dabei/contracts';
import { frozenLineBytes, lotsOfLine, seedOf } from '@dabei/server/lots';
import { CONFIG, Clock, Database, Sealer, notFound, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { boothDrawOf } from '../facts/booth-draw';
import { neededDay } from '../facts/community-day';
import { publicDayOf } from '../volunteers/public-day-view';
import { drawView } from './draw-view';

/** The draw of booths: for the office with names, for everybody with what is needed to check it. */
@Injectable()
export class BoothDrawQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async read(slug: string): Promise<BoothDrawView> {
    const now = await this.clock.now();
    const { townZone: zone } = this.config;
    return this.database.transact(async (em) =>
      drawView(em, await neededDay(em, slug), { now, zone }),
    );
  }

  /** Positive list: random names, lots, what makes them; the secret only with the number. */
  forEverybody(slug: string): Promise<PublicBoothDraw> {
    return this.database.transact(async (em) => {
      const { id, title } = await publicDayOf(em, slug);
      const draw = await boothDrawOf(em, id);
      if (draw === null) throw notFound();
      const { seal, number, frozen, sealed, keyId } = draw;
      const secret = number === null ? null : this.sealer.open(Buffer.from(sealed, 'hex'), keyId);
      const seed = secret === null || number === null ? null : seedOf(secret, number);
      const lots = seed === null ? [] : [...lotsOfLine(seed, frozen)];
      return {
        format: 'dabei-market-draw/1',
        title,
        parties: frozen.parties.length,
        ...{ seal, number, secret, seed },
        frozen: number === null ? null : frozenLineBytes(frozen).toString('utf8'),
        lots: lots.map(([nonce, lot]) => ({ nonce, lot })).sort((a, b) => a.lot - b.lot),
      };
    });
  }
}
