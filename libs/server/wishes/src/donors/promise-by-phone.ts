import type { PhonePledge, PhonePledged } from '@dabei/contracts';
import { localDateOf, normaliseEmail, officeMayPromise, promisedUntil } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  Sealer,
  rowsIn,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { letHoldersGo } from '../cards/card-holder';
import { withParcelInShop } from '../facts/parcel-in-shop';
import { lockWishes, moveWishes } from '../moves/move-wishes';
import { donorFor } from './donor-person';
import { releaseHeld } from './release-held';
import { wishIdsOf } from './wish-ids';
import { writePledges } from './write-pledges';

/** Nobody takes on the phone what somebody else holds online; a card that is out is usually the caller's own. */
const callable = ['published', 'out', 'to-buy'] as const;

/** A donor on the phone or at the counter: promised at once, also a wish whose card still hangs on a tree. */
@Injectable()
export class PromiseByPhone {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async promise(input: PhonePledge, accountId: string): Promise<PhonePledged> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    return this.database.transact(async (em) => {
      const campaign = await neededTreeCampaign(em, input.campaign);
      if (!officeMayPromise(campaign.phase))
        throw new DomainError('closed', { reason: 'tree-closed' });
      const wanted = await wishIdsOf(em, campaign.id, input.numbers, { online: false });
      const wishIds = [...wanted.values()];
      await releaseHeld(em, now, { wishIds });
      await lockWishes(em, wishIds);
      const given = [...(await withParcelInShop(em, wishIds)), ...(await withKept(em, wishIds))];
      const free = wishIds.filter((id) => !given.includes(id));
      const taken = await moveWishes(em, free, 'promise', callable);
      const promised = taken.flatMap(({ number }) => number ?? []).sort((a, b) => a - b);
      const gone = input.numbers.filter((number) => !promised.includes(number));
      if (taken.length === 0) return { promised, gone };
      await letHoldersGo(
        em,
        taken.map(({ id }) => id),
      );
      // the office need not buy it any more
      await rowsIn(
        em,
        'delete from purchase where wish_id = any(?::uuid[]) and bought_on is null',
        [`{${taken.map(({ id }) => id).join(',')}}`],
      );
      const { name, company, phone, email, language } = input;
      const donorId = await donorFor(em, this.sealer, {
        campaignId: campaign.id,
        person: { name, company, phone, email: email === null ? null : normaliseEmail(email) },
        language,
        today,
      });
      const basketId = await writePledges(em, {
        donorId,
        wishIds: taken.map(({ id }) => id),
        channel: 'phone',
        as: { promisedUntil: promisedUntil({ today, ...campaign }) },
        now,
      });
      this.audit.write(em, now, {
        actor: 'office',
        actorId: accountId,
        action: 'wishes-promised-by-phone',
        subjectType: 'tree-campaign',
        subjectId: campaign.id,
        details: { wishes: taken.length },
      });
      this.outbox.add(em, 'wishes-promised', { basketId }, now);
      await em.flush();
      return { promised, gone };
    });
  }
}

/** Those somebody kept a promise for already: the gift turned out broken, and the office buys another. */
async function withKept(em: EntityManager, wishIds: readonly string[]): Promise<string[]> {
  const rows = await rowsIn<{ wishId: string }>(
    em,
    `select wish_id as "wishId" from pledge where state = 'kept' and wish_id = any(?::uuid[])`,
    [`{${wishIds.join(',')}}`],
  );
  return rows.map(({ wishId }) => wishId);
}
