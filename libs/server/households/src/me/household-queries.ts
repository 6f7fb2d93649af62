import type { HouseholdView } from '@dabei/contracts';
import { Clock, Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { RegistrationQueries } from './registration-queries';

type HouseholdRow = Omit<HouseholdView, 'registrations'>;

/** Guardians are this household's own; children also those the other guardian shares. */
const householdQuery = `
  select h.id, h.language, h.resident,
    (select coalesce(json_agg(json_build_object('id', g.id, 'firstName', g.first_name,
       'lastName', g.last_name, 'email', g.email, 'phone', g.phone) order by g.id), '[]')
       from guardian g where g.household_id = h.id) as guardians,
    (select coalesce(json_agg(json_build_object('id', c.id, 'firstName', c.first_name,
       'lastName', c.last_name, 'birthDate', c.birth_date) order by c.birth_date, c.id), '[]')
       from child c where c.household_id = h.id
         or c.id in (select l.child_id from child_link l where l.household_id = h.id)) as children
  from household h where h.id = ? and h.state = 'active'`;

/** What a family sees of itself. */
@Injectable()
export class HouseholdQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly registrations: RegistrationQueries,
  ) {}

  async view(householdId: string): Promise<HouseholdView> {
    const household = await this.database.row<HouseholdRow>(householdQuery, [householdId]);
    if (household === null) throw notFound();
    const now = await this.clock.now();
    return { ...household, registrations: await this.registrations.of(householdId, now) };
  }
}
