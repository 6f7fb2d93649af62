import type { CardReminder, CardReminderInput } from '@dabei/contracts';
import { PLEDGE_HOLD_MINUTES, localDateOf, minutesAfter, normaliseEmail } from '@dabei/domain';
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
import { letHoldersGo, mayLeaveAddress } from '../cards/card-holder';
import { donorFor } from '../donors/donor-person';
import { writePledges } from '../donors/write-pledges';
import { lockedCardBehind } from './card-behind';

/** Whoever took a paper card leaves an address: a donor like one online, once the code from the mail is typed. */
@Injectable()
export class RemindHolder {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async remind(
    secret: string,
    { email: typed, name, language }: CardReminderInput,
    network: string,
  ): Promise<CardReminder> {
    const email = normaliseEmail(typed);
    await this.limits.count('claim-per-email', email);
    await this.limits.count('claim-per-network', network);
    const now = await this.clock.now();
    const confirmBy = minutesAfter(now, PLEDGE_HOLD_MINUTES);
    return this.database.transact(async (em) => {
      const it = await lockedCardBehind(em, secret, now);
      if (!mayLeaveAddress(it)) throw new DomainError('conflict', { reason: 'card-not-taken' });
      // a mistyped address is replaced by the next one
      await letHoldersGo(em, [it.wishId]);
      const donorId = await donorFor(em, this.sealer, {
        campaignId: it.campaignId,
        person: { name, company: '', phone: null, email },
        language,
        today: localDateOf(now, this.config.townZone),
      });
      // the wish stays `out` until the code is typed: the card is gone from its tree either way
      const basketId = await writePledges(em, {
        donorId,
        wishIds: [it.wishId],
        channel: 'card',
        as: { confirmBy },
        now,
      });
      this.audit.write(em, now, {
        actor: 'donor',
        action: 'card-address-left',
        subjectType: 'tree-wish',
        subjectId: it.wishId,
        details: { number: it.number },
      });
      this.outbox.add(em, 'wishes-claimed', { basketId }, now);
      await em.flush();
      return { basketId, confirmBy: confirmBy.toISOString() };
    });
  }
}
