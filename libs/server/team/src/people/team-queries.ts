import type { TeamView } from '@dabei/contracts';
import { Clock, Database, factorModeSql } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** People without an address have one that nothing can be sent to. */
const unmailable = '%.invalid';

const peopleQuery = `
  select s.account_id as id, s.name, case when s.email like '${unmailable}' then null else s.email end as email,
    s.bundles, s.active, coalesce(${factorModeSql}, 'none') as factor,
    coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name, o.id)
      from staff_organisation so join organisation o on o.id = so.organisation_id
      where so.account_id = s.account_id), '[]') as organisations,
    coalesce(open.number, 0)::int as sessions,
    to_char(greatest(open.seen, u."lastSignInAt") at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "lastSeen"
  from staff s left join auth_staff."user" u on u.id = s.account_id
    left join lateral (select count(*) as number, max(x."updatedAt") as seen from auth_staff.session x
      where x."userId" = s.account_id and x."expiresAt" > ?) open on true
  order by s.active desc, s.name collate "de-x-icu", s.account_id limit 500`;

const invitationsQuery = `
  select i.id, i.name, i.email, i.bundles, o.name as organisation,
    to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt",
    to_char(i.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "expiresAt",
    i.expires_at <= ? as expired
  from invitation i left join organisation o on o.id = i.organisation_id
  where i.used_at is null and i.withdrawn_at is null
  order by i.created_at desc, i.id limit 200`;

/** Who may sit at the desk, and who is asked to. */
@Injectable()
export class TeamQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async team(): Promise<TeamView> {
    const now = await this.clock.now();
    const [people, invitations, organisations] = await Promise.all([
      this.database.rows<TeamView['people'][number]>(peopleQuery, [new Date()]),
      this.database.rows<TeamView['invitations'][number]>(invitationsQuery, [now]),
      this.database.rows<TeamView['organisations'][number]>(
        'select id, name from organisation order by name collate "de-x-icu", id limit 1000',
      ),
    ]);
    return { people, invitations, organisations };
  }
}
