import type { childUpdate } from '@dabei/contracts';
import { localDateOf, searchKey, type ChildIdentity } from '@dabei/domain';
import { Child } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  violatedConstraint,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { livingPlaces } from './living-places';
import { lockHousehold } from './lock-household';
import { alreadyThere, refuseOtherChild, refuseTwin } from './refuse-child-change';

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
    await this.database
      .transact(async (em) => {
        const child = await lockChild(em, householdId, childId);
        const before = identityOf(child);
        const after = { firstName, lastName, birthDate };
        const places = await livingPlaces(em, childId, now, this.config.townZone);
        refuseOtherChild(before, after, householdId, places);
        const key = searchKey(`${firstName} ${lastName}`);
        await refuseTwin(em, householdId, { id: childId, birthDate, searchKey: key });
        Object.assign(child, { ...after, searchKey: key });
        this.audit.write(em, now, {
          actor: 'family',
          actorId: householdId,
          action: 'child-changed',
          subjectType: 'household',
          subjectId: householdId,
          details: { childId, birthDateChanged: before.birthDate !== birthDate },
        });
      })
      .catch((error: unknown) => {
        // a button pressed at the same moment entered the twin first
        throw violatedConstraint(error) === 'child_once' ? alreadyThere() : error;
      });
  }
}

/** Household first, then the child: the order everybody takes them in. */
async function lockChild(em: EntityManager, householdId: string, childId: string): Promise<Child> {
  await lockHousehold(em, householdId);
  await rowsIn(em, 'select id from child where id = ? for no key update', [childId]);
  const child = await em.findOne(Child, { id: childId, householdId });
  if (child === null) throw notFound();
  return child;
}

const identityOf = ({ firstName, lastName, birthDate }: Child): ChildIdentity => ({
  firstName,
  lastName,
  birthDate,
});
