import type { ClaimInput, Claimed } from '@dabei/contracts';
import {
  PLEDGE_HOLD_MINUTES,
  donorsMayClaim,
  localDateOf,
  minutesAfter,
  normaliseEmail,
} from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Limits,
  Outbox,
  Sealer,
  rowsIn,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { neededTreeCampaign, type TreeCampaign } from '../facts/tree-campaign';
import { moveWishes } from '../moves/move-wishes';
import { donorFor } from './donor-person';
import { releaseHeld } from './release-held';
import { countOpenOnline, wishIdsOf } from './wish-ids';

/** "Diesen Wunsch erfüllen": whoever is first holds it for half an hour, everybody else learns at once. */
@Injectable()
export class ClaimWishes {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async claim(input: ClaimInput, network: string): Promise<Claimed> {
    const email = normaliseEmail(input.email);
    await this.limits.count('claim-per-email', email);
    await this.limits.count('claim-per-network', network);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await neededTreeCampaign(em, input.campaign);
      if (!donorsMayClaim(campaign.phase))
        throw new DomainError('closed', { reason: 'tree-closed' });
      const wanted = await wishIdsOf(em, campaign.id, input.numbers, { online: true });
      await releaseHeld(em, now, { wishIds: [...wanted.values()] });
      const held = await moveWishes(em, [...wanted.values()], 'hold');
      const numbers = held.flatMap(({ number }) => number ?? []).sort((a, b) => a - b);
      const gone = input.numbers.filter((number) => !numbers.includes(number));
      if (held.length === 0)
        return {
          basketId: null,
          confirmBy: null,
          held: [],
          gone,
          stillOpen: await countOpenOnline(em, campaign.id),
        };
      const basketId = await this.keep(em, campaign, { ...input, email }, now);
      await addPledges(em, basketId, held, now);
      this.audit.write(em, now, {
        actor: 'donor',
        action: 'wishes-held',
        subjectType: 'tree-campaign',
        subjectId: campaign.id,
        details: { wishes: held.length },
      });
      this.outbox.add(em, 'wishes-claimed', { basketId }, now);
      await em.flush();
      return {
        basketId,
        confirmBy: minutesAfter(now, PLEDGE_HOLD_MINUTES).toISOString(),
        held: numbers,
        gone,
        stillOpen: await countOpenOnline(em, campaign.id),
      };
    });
  }

  private async keep(
    em: EntityManager,
    { id: campaignId }: TreeCampaign,
    { name, company, email, language }: ClaimInput,
    now: Date,
  ): Promise<string> {
    const donorId = await donorFor(em, this.sealer, {
      campaignId,
      person: { name, company, phone: null, email },
      language,
      today: localDateOf(now, this.config.townZone),
    });
    const basketId = randomUUID();
    await rowsIn(
      em,
      'insert into pledge_basket (id, donor_id, created_at, expires_at) values (?, ?, ?, ?)',
      [basketId, donorId, now, minutesAfter(now, PLEDGE_HOLD_MINUTES)],
    );
    return basketId;
  }
}

async function addPledges(
  em: EntityManager,
  basketId: string,
  held: readonly { id: string }[],
  now: Date,
): Promise<void> {
  await rowsIn(
    em,
    `insert into pledge (wish_id, donor_id, basket_id, state, channel, created_at)
     select given.wish::uuid, b.donor_id, b.id, 'held', 'online', ?
     from pledge_basket b, jsonb_array_elements_text(?::jsonb) as given (wish) where b.id = ?`,
    [now, JSON.stringify(held.map(({ id }) => id)), basketId],
  );
}
