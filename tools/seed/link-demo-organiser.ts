import type { Client } from 'pg';
import { DEMO_ORGANISER_EMAIL } from './demo-sign-ins';
import { DEMO_BODY_EMAIL } from './wish-tree/places';

/** The demo organiser works for the club with the most events that are registered with us. */
export async function linkDemoOrganiser(client: Client): Promise<void> {
  await client.query(
    `insert into staff_organisation (account_id, organisation_id)
     select s.account_id, busiest.organisation_id
     from staff s, lateral (
       select e.organisation_id from event e join organisation o on o.id = e.organisation_id
       where o.kind = 'club' and e.registration = 'with-us'
       group by e.organisation_id order by count(*) desc, e.organisation_id limit 1) busiest
     where s.email = $1 on conflict do nothing`,
    [DEMO_ORGANISER_EMAIL],
  );
}

/** The demo advice centre enters wishes for the first body of the wish tree. */
export async function linkDemoBody(client: Client, organisationId: string): Promise<void> {
  await client.query(
    `insert into staff_organisation (account_id, organisation_id)
     select account_id, $2 from staff where email = $1 on conflict do nothing`,
    [DEMO_BODY_EMAIL, organisationId],
  );
}
