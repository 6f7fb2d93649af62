import { commitmentTo, hashOfBytes } from '@dabei/server/lots';
import type { DrawSealInput } from '@dabei/contracts';
import { isUnknownYet, localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Sealer,
  rowsIn,
  type Config,
  type StaffCaller,
  newNonce,
  newSecret,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { drawableCampaign } from '../facts/wish-campaign';
import { buildInstance } from '../instance/build-instance';
import { frozenBytes } from '../lots/frozen-wishes';
import { rememberEmptyHanded } from '../memory/remember-empty-handed';
import { anyLots } from '../runs/any-lots';
import { frozenOf } from './frozen-of';

/**
 * Freezes the lists and commits to them and to a secret, before anybody can know the public number. From here on no
 * list changes; pressed twice it is sealed once.
 */
@Injectable()
export class SealDraw {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async seal(
    { campaign: slug, source, notation, drawnOn }: DrawSealInput,
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const campaign = await drawableCampaign(em, slug);
      if (campaign.dates.phase !== 'drawing')
        throw new DomainError('conflict', { reason: 'wishing-goes-on' });
      if (await isSealed(em, campaign.id)) return;
      if (!isUnknownYet(drawnOn, localDateOf(now, this.config.townZone)))
        throw new DomainError('invalid', {
          reason: 'drawn-on-too-soon',
          issues: [{ path: 'drawnOn', code: 'drawn-on-too-soon' }],
        });
      await rememberEmptyHanded(em, campaign.id, (text) => this.sealer.fingerprint(text));
      const nonces = await this.giveNonces(em, campaign.id);
      if (nonces.size === 0) throw new DomainError('conflict', { reason: 'no-lists' });
      const built = await buildInstance(em, {
        campaignId: campaign.id,
        lots: anyLots([...nonces.keys()]),
        now,
        zone: this.config.townZone,
      });
      const frozen = frozenOf(built, nonces);
      const secret = newSecret();
      const commitment = commitmentTo(hashOfBytes(frozenBytes(frozen)), secret);
      const { sealed, keyId } = this.sealer.seal(secret);
      await rowsIn(
        em,
        `insert into draw (campaign_id, commitment, frozen, sealed, key_id, source, notation, drawn_on, sealed_at)
         values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)`,
        [
          campaign.id,
          commitment,
          JSON.stringify(frozen),
          sealed,
          keyId,
          source,
          notation,
          drawnOn,
          now,
        ],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'draw-sealed',
        subjectType: 'campaign',
        subjectId: campaign.id,
        details: { lists: nonces.size, commitment },
      });
      await em.flush();
    });
  }

  /** A random name for every list that takes part, so that no id decides a lot. */
  private async giveNonces(em: EntityManager, campaignId: string): Promise<Map<string, string>> {
    const lists = await rowsIn<{ id: string }>(
      em,
      "select id from wish_list where campaign_id = ? and state = 'submitted' order by id for no key update",
      [campaignId],
    );
    const rows = lists.map(({ id }) => ({ id, nonce: newNonce() }));
    await rowsIn(
      em,
      `update wish_list l set nonce = decode(given.nonce, 'hex')
       from json_to_recordset(?::json) as given (id uuid, nonce text) where l.id = given.id`,
      [JSON.stringify(rows)],
    );
    return new Map(rows.map(({ id, nonce }) => [id, nonce]));
  }
}

async function isSealed(em: EntityManager, campaignId: string): Promise<boolean> {
  const rows = await rowsIn(em, 'select 1 from draw where campaign_id = ?', [campaignId]);
  return rows.length > 0;
}
