import type { OrganisationInput } from '@dabei/contracts';
import { Organisation } from '@dabei/server/database';
import { Audit, Clock, Database, notFound, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { organisationFields } from './organisation-fields';

/** What the log says in full; everything else could be somebody's name or number. */
const dates = ['agreementOn', 'sealUntil', 'privacyAgreementOn'] as const;

/** The office corrects a partner, or writes down what was agreed. */
@Injectable()
export class ChangeOrganisation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async change(id: string, input: OrganisationInput, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const organisation = await em.findOne(Organisation, { id });
      if (organisation === null) throw notFound();
      const fields = organisationFields(input);
      const changed = (Object.keys(input) as (keyof OrganisationInput)[]).filter(
        (name) => organisation[name] !== input[name],
      );
      if (changed.length === 0) return;
      em.assign(organisation, fields);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'organisation-changed',
        subjectType: 'organisation',
        subjectId: id,
        details: {
          fields: changed.join(','),
          ...Object.fromEntries(
            dates.filter((name) => changed.includes(name)).map((name) => [name, input[name]]),
          ),
        },
      });
      await em.flush();
    });
  }
}
