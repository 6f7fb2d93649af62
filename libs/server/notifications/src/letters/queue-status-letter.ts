import { localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Letters,
  notFound,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { StatusLetter } from './status-letter';

/** "So steht es heute" into the pile of letters to print: once per family and day. */
@Injectable()
export class QueueStatusLetter {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly letters: Letters,
    private readonly status: StatusLetter,
    private readonly audit: Audit,
  ) {}

  async queue(householdId: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    const household = await this.database.row<{ language: string; has_address: boolean }>(
      `select language, street is not null and town is not null as has_address
       from household where id = ? and state = 'active'`,
      [householdId],
    );
    if (household === null) throw notFound();
    if (!household.has_address) throw new DomainError('conflict', { reason: 'no-address' });
    const { language } = household;
    const text = await this.status.textFor(householdId, language, now);
    const day = localDateOf(now, this.config.townZone);
    await this.database.transact(async (em) => {
      const dedupeKey = `status:${householdId}:${day}`;
      const subjectIds = { householdId };
      const order = { dedupeKey, householdId, purpose: 'status', language, subjectIds, ...text };
      const isNew = await this.letters.add(em, order, now);
      if (!isNew) throw new DomainError('conflict', { reason: 'letter-today' });
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'letter-queued',
        subjectType: 'household',
        subjectId: householdId,
      });
      await em.flush();
    });
  }
}
