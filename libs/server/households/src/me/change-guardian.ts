import type { GuardianUpdate } from '@dabei/contracts';
import { normalisePhone, searchKey } from '@dabei/domain';
import { Guardian } from '@dabei/server/database';
import { Audit, Clock, Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockHousehold } from './lock-household';

/** The family corrects who registers, its phone, whether it lives in town, and its language. */
@Injectable()
export class ChangeGuardian {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async change(householdId: string, update: GuardianUpdate): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const household = await lockHousehold(em, householdId);
      const [guardian] = await em.find(
        Guardian,
        { householdId },
        { orderBy: { accountId: 'asc nulls last', id: 'asc' }, limit: 1 },
      );
      if (guardian === undefined) throw notFound();
      const { firstName, lastName, phone, resident, language } = update;
      Object.assign(household, { resident, language });
      Object.assign(guardian, {
        firstName,
        lastName,
        searchKey: searchKey(`${firstName} ${lastName}`),
        phone: normalisePhone(phone) ?? phone,
      });
      this.audit.write(em, now, {
        actor: 'family',
        actorId: householdId,
        action: 'guardian-changed',
        subjectType: 'household',
        subjectId: householdId,
        details: { resident },
      });
    });
  }
}
