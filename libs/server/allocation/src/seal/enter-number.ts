import { lotsOf, seedOf } from '@dabei/server/lots';
import type { DrawNumberInput } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import {
  Audit,
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
import { drawableCampaign } from '../facts/wish-campaign';
import { lockedDraw } from './stored-draw';

/** The public number of the day makes the lots. Once and for all: a number that could be changed could be chosen. */
@Injectable()
export class EnterNumber {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async enter({ campaign: slug, ...typed }: DrawNumberInput, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const campaign = await drawableCampaign(em, slug);
      const draw = await lockedDraw(em, campaign.id);
      if (draw === null) throw new DomainError('conflict', { reason: 'not-sealed' });
      const number = numberTypedTwice(draw.notation, typed);
      if (draw.number === number) return;
      if (draw.number !== null) throw new DomainError('conflict', { reason: 'number-is-fixed' });
      if (localDateOf(now, this.config.townZone) < draw.drawnOn)
        throw new DomainError('conflict', { reason: 'number-too-early' });
      const seed = seedOf(this.sealer.open(draw.secret, draw.secretKeyId), number);
      const lots = await this.writeLots(em, campaign.id, seed);
      await rowsIn(em, 'update draw set number = ?, number_at = ? where campaign_id = ?', [
        number,
        now,
        campaign.id,
      ]);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'draw-number-entered',
        subjectType: 'campaign',
        subjectId: campaign.id,
        details: { number, lots },
      });
      await em.flush();
    });
  }

  /** Every frozen list has a number, also one that was withdrawn since: the rest stays what it was. */
  private async writeLots(em: EntityManager, campaignId: string, seed: string): Promise<number> {
    const lists = await rowsIn<{ childId: string; nonce: string }>(
      em,
      `select child_id as "childId", encode(nonce, 'hex') as nonce from wish_list
       where campaign_id = ? and nonce is not null`,
      [campaignId],
    );
    const { frozen } = (await lockedDraw(em, campaignId)) ?? { frozen: { lists: [] } };
    const lots = lotsOf(
      seed,
      frozen.lists.map(({ nonce }) => nonce),
    );
    const rows = lists.map(({ childId, nonce }) => ({ childId, lot: lots.get(nonce) }));
    await rowsIn(
      em,
      `insert into lot (campaign_id, child_id, lot)
       select ?, given."childId", given.lot from json_to_recordset(?::json) as given ("childId" uuid, lot int)`,
      [campaignId, JSON.stringify(rows)],
    );
    return rows.length;
  }
}
