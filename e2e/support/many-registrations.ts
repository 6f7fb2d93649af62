import type pg from 'pg';

export interface ManyRegistrations {
  ids: string[];
  eventId: string;
}

/**
 * Households with two children each, all of them with a place at one event in two months; straight into the database,
 * without its guard, that would count the places again for each of them.
 */
export async function manyRegistrations(
  client: pg.Client,
  households: number,
): Promise<ManyRegistrations> {
  await client.query(`
    create temp table crowd as
      select n, gen_random_uuid() as household, gen_random_uuid() as basket from generate_series(1, ${String(households)}) n;
    insert into campaign (id, slug, kind, title, phase, starts_on, ends_on, erase_on, created_at)
      values ('c0000000-0000-4000-8000-000000000001', 'viele', 'holiday', 'Viele auf einmal', 'running',
        current_date + 50, current_date + 90, current_date + 200, now());
    insert into organisation (id, name, created_at)
      values ('c0000000-0000-4000-8000-000000000002', 'Verein', now());
    insert into event (id, campaign_id, organisation_id, slug, title, topic, status, registration, audience, place,
        created_at, updated_at)
      values ('c0000000-0000-4000-8000-000000000003', 'c0000000-0000-4000-8000-000000000001',
        'c0000000-0000-4000-8000-000000000002', 'klettern', 'Klettern', 'sport', 'published', 'with-us',
        'child-alone', 'Voerde', now(), now());
    insert into session (event_id, starts_at, ends_at)
      values ('c0000000-0000-4000-8000-000000000003', now() + interval '60 days', now() + interval '60 days 4 hours');
    insert into quota (id, campaign_id, name, kind, capacity)
      values ('c0000000-0000-4000-8000-000000000004', 'c0000000-0000-4000-8000-000000000001', 'alle', 'general', 5000);
    insert into event_quota (event_id, quota_id)
      values ('c0000000-0000-4000-8000-000000000003', 'c0000000-0000-4000-8000-000000000004');
    insert into household (id, state, contact_by, created_at) select household, 'active', 'mail', now() from crowd;
    insert into guardian (household_id, first_name, last_name, search_key, email, email_confirmed_at)
      select household, 'Ada', 'Muster' || n, 'ada muster' || n, 'viele-' || n || '@example.org', now() from crowd;
    insert into basket (id, household_id, channel, pressed_at, confirmed_at, button_text, terms_version)
      select basket, household, 'office', now(), now(), 'Anmelden', '1' from crowd;
    create temp table kids as
      select gen_random_uuid() as child, household, basket, n, k from crowd cross join generate_series(1, 2) k;
    insert into child (id, household_id, first_name, last_name, search_key, birth_date, created_at)
      select child, household, 'Kind' || k, 'Muster' || n, 'kind' || k || ' muster' || n, '2018-03-01', now() from kids;
    alter table registration disable trigger user;
    insert into registration (basket_id, household_id, child_id, event_id, quota_id, state, first_pressed_at, changed_at)
      select basket, household, child, 'c0000000-0000-4000-8000-000000000003',
        'c0000000-0000-4000-8000-000000000004', 'confirmed', now(), now() from kids;
    alter table registration enable trigger user;`);
  const { rows } = await client.query<{ id: string; event_id: string }>(
    `select r.id, r.event_id from registration r join event e on e.id = r.event_id
     where e.id = 'c0000000-0000-4000-8000-000000000003' order by r.id`,
  );
  return { ids: rows.map(({ id }) => id), eventId: rows[0]?.event_id ?? '' };
}
