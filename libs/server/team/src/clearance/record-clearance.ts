import type { ClearanceInput } from '@dabei/contracts';
import { clearanceEraseOn, clearanceStanding, localDateOf } from '@dabei/domain';
import { Clearance } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  staffSubject,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { RevokePasses } from '../companions/revoke-passes';
import { lastAccompaniedDay } from './last-active-on';

/** The office has seen somebody's "erweitertes Führungszeugnis". With an entry the person is out at once. */
@Injectable()
export class RecordClearance {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passes: RevokePasses,
    private readonly audit: Audit,
  ) {}

  async record(accountId: string, input: ClearanceInput, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    if (input.seenOn > today) throw new DomainError('invalid', { reason: 'seen-in-future' });
    await this.database.transact(async (em) => {
      await lockPerson(em, accountId);
      const last = await lastAccompaniedDay(em, accountId, this.config.townZone);
      const lastActiveOn = [input.seenOn, last ?? ''].sort().at(-1) ?? input.seenOn;
      await em.upsert(Clearance, {
        accountId,
        ...input,
        lastActiveOn,
        eraseOn: clearanceEraseOn(lastActiveOn),
      });
      if (input.relevantEntry) await this.passes.ofPerson(em, accountId, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'clearance-recorded',
        subjectType: 'staff',
        subjectId: staffSubject(accountId),
        // never what stands in it: the log outlives the record
        details: { opens: clearanceStanding(input, today) === 'valid' },
      });
      await em.flush();
    });
  }
}

/** One after the other: an assignment and a pass for the same person wait here. */
export async function lockPerson(em: EntityManager, accountId: string): Promise<void> {
  const found = await rowsIn(em, 'select 1 from staff where account_id = ? and active for update', [
    accountId,
  ]);
  if (found.length === 0) throw notFound();
}
