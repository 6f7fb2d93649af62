import type { FamilyChildChange } from '@dabei/contracts';
import { localDateOf, searchKey } from '@dabei/domain';
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
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { livingPlaces } from '../me/living-places';
import { lockHousehold } from '../me/lock-household';
import { alreadyThere, refuseOtherChild, refuseTwin } from '../me/refuse-child-change';

/**
 * The office corrects a name or a birth date, under the same rule as the family; past an age limit, or to what looks
 * like another child, only with a reason.
 */
@Injectable()
export class CorrectChild {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async correct(
    householdId: string,
    childId: string,
    change: FamilyChildChange,
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    const { firstName, lastName, birthDate, reason } = change;
    if (birthDate > localDateOf(now, this.config.townZone)) {
      throw new DomainError('invalid', { issues: [{ path: 'birthDate', code: 'in-future' }] });
    }
    await this.database
      .transact(async (em) => {
        await lockHousehold(em, householdId);
        await rowsIn(em, 'select id from child where id = ? for no key update', [childId]);
        const child = await em.findOne(Child, { id: childId, householdId });
        if (child === null) throw notFound();
        const after = { firstName, lastName, birthDate };
        const birthDateChanged = child.birthDate !== birthDate;
        if (reason === undefined) {
          const places = await livingPlaces(em, childId, now, this.config.townZone);
          refuseOtherChild(child, after, householdId, places);
        }
        const key = searchKey(`${firstName} ${lastName}`);
        await refuseTwin(em, householdId, { id: childId, birthDate, searchKey: key });
        Object.assign(child, { ...after, searchKey: key });
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: 'child-changed',
          subjectType: 'household',
          subjectId: householdId,
          reason: reason ?? null,
          details: { childId, birthDateChanged },
        });
        await em.flush();
      })
      .catch((error: unknown) => {
        throw violatedConstraint(error) === 'child_once' ? alreadyThere() : error;
      });
  }
}
