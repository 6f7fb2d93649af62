import pg from 'pg';
import { finishOtherTrees } from './finished-trees';

/** A wish tree that collects today, after every other was counted, with this person's organisation as its only body. */
export async function collectingTree(
  databaseUrl: string,
  slug: string,
  email: string,
): Promise<void> {
  await finishOtherTrees(databaseUrl, slug);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into tree_campaign (slug, title, phase, price_limit_cents, collect_until, gifts_until,
         handover_from, handover_until, erase_on, gift_place, handover_place, created_on)
       values ($1, 'Wunschbaum', 'collecting', 3000, current_date + 9, current_date + 20, current_date + 25,
         current_date + 26, current_date + 70, 'Rathaus', 'Familienbüro', current_date + 1)`,
      [slug],
    );
    await client.query(
      `insert into tree_consent (campaign_id, version, language, words)
       select id, 1, unnest($2::text[]), 'Wir sind einverstanden.' from tree_campaign where slug = $1`,
      [slug, ['de', 'ar']],
    );
    await client.query(
      `with body as (insert into organisation (name, created_at) values ('Beratung am Hafen', now()) returning id),
         works as (insert into staff_organisation (account_id, organisation_id)
           select account_id, body.id from staff, body where email = $2)
       insert into tree_body (campaign_id, organisation_id)
       select c.id, body.id from tree_campaign c, body where c.slug = $1`,
      [slug, email],
    );
  } finally {
    await client.end();
  }
}
