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
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { moveWishes } from '../moves/move-wishes';
import { donorFor } from './donor-person';
import { releaseHeld } from './release-held';
import { countOpenOnline, wishIdsOf } from './wish-ids';
import { writePledges } from './write-pledges';

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
      const { name, company, language } = input;
      const donorId = await donorFor(em, this.sealer, {
        campaignId: campaign.id,
        person: { name, company, phone: null, email },
        language,
        today: localDateOf(now, this.config.townZone),
      });
      const confirmBy = minutesAfter(now, PLEDGE_HOLD_MINUTES);
      const basketId = await writePledges(em, {
        donorId,
        wishIds: held.map(({ id }) => id),
        channel: 'online',
        as: { confirmBy },
        now,
      });
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
        confirmBy: confirmBy.toISOString(),
        held: numbers,
        gone,
        stillOpen: await countOpenOnline(em, campaign.id),
      };
    });
  }
}
