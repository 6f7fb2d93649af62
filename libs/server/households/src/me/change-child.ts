import type { childUpdate } from '@dabei/contracts';
import { localDateOf, searchKey } from '@dabei/domain';
import { Child } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  notFound,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';

/** Name and birth date of an own child; a child shared by the other guardian is changed there. */
@Injectable()
export class ChangeChild {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async change(
    childId: string,
    householdId: string,
    { firstName, lastName, birthDate }: z.infer<typeof childUpdate>,
  ): Promise<void> {
    const now = await this.clock.now();
    if (birthDate > localDateOf(now, this.config.townZone)) {
      throw new DomainError('invalid', { issues: [{ path: 'birthDate', code: 'in-future' }] });
    }
    await this.database.transact(async (em) => {
      const child = await em.findOne(Child, { id: childId, householdId });
      if (child === null) throw notFound();
      const birthDateChanged = child.birthDate !== birthDate;
      Object.assign(child, {
        firstName,
        lastName,
        birthDate,
        searchKey: searchKey(`${firstName} ${lastName}`),
      });
      this.audit.write(em, now, {
        actor: 'family',
        actorId: householdId,
        action: 'child-changed',
        subjectType: 'household',
        subjectId: householdId,
        details: { childId, birthDateChanged },
      });
    });
  }
}
