import type { BoothCode, BoothConfirmed } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Limits,
  Outbox,
  Sealer,
  boothCodeOf,
  boothToken,
  isSameSecret,
  rowsIn,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

interface Held {
  proven: boolean;
  late: boolean;
  emailKey: string | null;
}

/** The typed code opens the own page, where the application is written. Typed twice it is one. */
@Injectable()
export class ConfirmBooth {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async confirm({ id, code }: BoothCode, network: string): Promise<BoothConfirmed> {
    await this.limits.count('try-per-account', `booth:${id}`);
    await this.limits.count('try-per-network', network);
    if (!isSameSecret(boothCodeOf(this.sealer, id), code)) throw new DomainError('wrong-code');
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const [held] = await rowsIn<Held>(
        em,
        `select proven_at is not null as proven, coalesce(hold_until <= ?, true) as late,
           email_key as "emailKey" from booth
         where id = ? for no key update`,
        [now, id],
      );
      // an old mail opens nothing; within the day the same code leads to the same page
      if (held === undefined || held.late) return { outcome: 'expired' };
      if (!held.proven) {
        await rowsIn(em, 'update booth set proven_at = ?, version = version + 1 where id = ?', [
          now,
          id,
        ]);
        const at = now.toISOString();
        this.outbox.add(em, 'booth-news', { boothId: id, what: 'started', at }, now);
        this.audit.write(em, now, {
          actor: 'family',
          action: 'booth-started',
          subjectType: 'booth',
          subjectId: id,
        });
        await em.flush();
      }
      return { outcome: 'confirmed', secret: boothToken(this.sealer, id, held.emailKey) };
    });
  }
}
