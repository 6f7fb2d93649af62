import type { ClaimCode, ClaimConfirmed } from '@dabei/contracts';
import { localDateOf, promisedUntil } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Limits,
  Outbox,
  Sealer,
  claimCodeOf,
  donorToken,
  isSameSecret,
  notFound,
  rowsIn,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { movePledges } from '../moves/move-pledges';
import { lockWishes, moveWishes } from '../moves/move-wishes';
import { releaseHeld } from './release-held';

interface Basket {
  donorId: string;
  linkRound: number;
  campaignId: string;
  giftsUntil: string;
  promiseDays: number | null;
  confirmed: boolean;
  /** Nothing is held any more: too late, or given back. */
  expired: boolean;
  /** The half hour is over. */
  late: boolean;
}

/** The typed code makes a promise of what was held. Typed twice it is one promise. */
@Injectable()
export class ConfirmClaim {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async confirm({ basketId, code }: ClaimCode): Promise<ClaimConfirmed> {
    await this.limits.count('try-per-account', `claim:${basketId}`);
    const right = claimCodeOf(this.sealer, basketId);
    if (!isSameSecret(right, code)) throw new DomainError('wrong-code');
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const wishIds = await wishesIn(em, basketId);
      await lockWishes(em, wishIds);
      const basket = await lockedBasket(em, basketId, now);
      if (!basket.confirmed && basket.expired) {
        await releaseHeld(em, now, { wishIds });
        return { outcome: 'expired' as const, stillOpen: await stillOpen(em, wishIds) };
      }
      // an old mail opens nothing: a link that was taken back since must not come back this way
      if (basket.confirmed && basket.late) throw new DomainError('link-expired');
      if (!basket.confirmed) await this.promise(em, basketId, basket, now);
      return {
        outcome: 'promised' as const,
        secret: donorToken(this.sealer, basket.donorId, basket.linkRound),
        numbers: await promisedIn(em, basketId),
      };
    });
  }

  private async promise(
    em: EntityManager,
    basketId: string,
    { campaignId, giftsUntil, promiseDays }: Basket,
    now: Date,
  ): Promise<void> {
    const today = localDateOf(now, this.config.townZone);
    await rowsIn(em, 'update pledge_basket set confirmed_at = ? where id = ?', [now, basketId]);
    const promised = await movePledges(em, { ids: await heldIn(em, basketId) }, 'confirm');
    await rowsIn(em, 'update pledge set promised_until = ? where id = any(?::uuid[])', [
      promisedUntil({ today, giftsUntil, promiseDays }),
      `{${promised.map(({ id }) => id).join(',')}}`,
    ]);
    await moveWishes(
      em,
      promised.map(({ wishId }) => wishId),
      'promise',
    );
    this.audit.write(em, now, {
      actor: 'donor',
      action: 'wishes-promised',
      subjectType: 'tree-campaign',
      subjectId: campaignId,
      details: { wishes: promised.length },
    });
    this.outbox.add(em, 'wishes-promised', { basketId }, now);
    await em.flush();
  }
}

async function wishesIn(em: EntityManager, basketId: string): Promise<string[]> {
  const rows = await rowsIn<{ wishId: string }>(
    em,
    'select wish_id as "wishId" from pledge where basket_id = ?',
    [basketId],
  );
  return rows.map(({ wishId }) => wishId);
}

/** What may still be promised; the wish of a card somebody has stays out until then. */
async function heldIn(em: EntityManager, basketId: string): Promise<string[]> {
  const rows = await rowsIn<{ id: string }>(
    em,
    `select p.id from pledge p join tree_wish w on w.id = p.wish_id
     where p.basket_id = ? and p.state = 'held' and w.state in ('held', 'out')`,
    [basketId],
  );
  return rows.map(({ id }) => id);
}

async function lockedBasket(em: EntityManager, basketId: string, now: Date): Promise<Basket> {
  const [basket] = await rowsIn<Basket>(
    em,
    `select b.donor_id as "donorId", d.link_round as "linkRound", d.campaign_id as "campaignId",
       k.gifts_until::text as "giftsUntil", k.promise_days as "promiseDays",
       b.confirmed_at is not null as confirmed,
       b.expires_at <= ? as late,
       b.expires_at <= ? or not exists (select 1 from pledge p join tree_wish w on w.id = p.wish_id
         where p.basket_id = b.id and p.state = 'held' and w.state in ('held', 'out')) as expired
     from pledge_basket b join donor d on d.id = b.donor_id join tree_campaign k on k.id = d.campaign_id
     where b.id = ? for update of b`,
    [now, now, basketId],
  );
  if (basket === undefined) throw notFound();
  return basket;
}

async function promisedIn(em: EntityManager, basketId: string): Promise<number[]> {
  const rows = await rowsIn<{ number: number }>(
    em,
    `select w.number from pledge p join tree_wish w on w.id = p.wish_id
     where p.basket_id = ? and p.state in ('promised', 'kept') order by w.number`,
    [basketId],
  );
  return rows.map(({ number }) => number);
}

async function stillOpen(em: EntityManager, wishIds: readonly string[]): Promise<number[]> {
  const rows = await rowsIn<{ number: number }>(
    em,
    `select number from tree_wish where id = any(?::uuid[]) and state = 'published' order by number`,
    [`{${wishIds.join(',')}}`],
  );
  return rows.map(({ number }) => number);
}
