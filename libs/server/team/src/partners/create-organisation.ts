import type { OrganisationInput } from '@dabei/contracts';
import { Organisation } from '@dabei/server/database';
import { Audit, Clock, Database, type StaffCaller, uuidv7 } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { organisationFields } from './organisation-fields';

/** A new partner of the town. */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async create(input: OrganisationInput, staff: StaffCaller): Promise<{ id: string }> {
    const now = await this.clock.now();
    const id = uuidv7();
    await this.database.transact(async (em) => {
      em.create(Organisation, { id, ...organisationFields(input), createdAt: now });
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'organisation-created',
        subjectType: 'organisation',
        subjectId: id,
      });
      await em.flush();
    });
    return { id };
  }
}
