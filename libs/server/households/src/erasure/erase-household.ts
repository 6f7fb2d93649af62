import { Audit, Sealer, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { eraseByAddress, forgetSellers } from './erase-by-address';
import { forgetWishes } from './erase-wishes';
import { loosenSmileys } from './loosen-smileys';
import { handOverChildren } from './hand-over-children';

export interface ErasedPeople {
  accountIds: string[];
  emails: string[];
}

const ownRegistrations = 'select id from registration where household_id = ?';

/**
 * What remains are rows that count: a child without a name who took part, its year of birth, ids. `?` is the
 * household.
 */
const forgetting: readonly string[] = [
  `delete from registration_answer where registration_id in (${ownRegistrations})`,
  `delete from reminder where registration_id in (${ownRegistrations})`,
  // who fetched a child and what happened to it need not wait for their own day
  `update presence set sealed = null, key_id = null where registration_id in (${ownRegistrations})`,
  `delete from incident where registration_id in (${ownRegistrations})`,
  `update bulk_job set reason = '' where id in (select job_id from bulk_item
     where registration_id in (${ownRegistrations}))`,
  `update audit_line set reason = null where subject_type = 'bulk-job' and subject_id in
     (select job_id from bulk_item where registration_id in (${ownRegistrations}))`,
  `update audit_line set reason = null
     where subject_type = 'registration' and subject_id in (${ownRegistrations})`,
  `update audit_line set reason = null
     where subject_type = 'child' and subject_id in (select id from child where household_id = ?)`,
  `delete from statistics_answer where child_id in (select id from child where household_id = ?)`,
  `delete from task where household_id = ?`,
  `delete from task where registration_id in (${ownRegistrations})`,
  `update registration set override_reason = null where household_id = ?`,
  `update basket set guardian_email = null where household_id = ?`,
  `delete from child_link where household_id = ?`,
  `delete from child_link where child_id in (select id from child where household_id = ?)`,
  // of a child that was handed over it stays: whoever may not fetch it still may not
  `delete from pick_up_bar where child_id in (select id from child where household_id = ?)`,
  `update child set first_name = '', last_name = '', search_key = '', swim_level = null,
     birth_date = date_trunc('year', birth_date)::date where household_id = ?`,
  `update guardian set first_name = '', last_name = '', search_key = '', email = null,
     email_confirmed_at = null, phone = null, account_id = null where household_id = ?`,
  `update mail set to_address = null, sealed = null, key_id = null, failure = null,
     return_hash = null, bounce_status = null, bounced_at = null, state = case when state = 'sent' then 'sent' else 'skipped' end where household_id = ?`,
  `delete from letter where household_id = ?`,
  `delete from not_coming_link where household_id = ?`,
  // an answer stays as a number; a question without one has nobody left to ask
  `delete from smiley where answer is null and registration_id in (${ownRegistrations})`,
  `${loosenSmileys} where registration_id in (${ownRegistrations})`,
  `delete from smiley_ask where household_id = ?`,
  // who paid stays sealed on the bill until the treasurer's period ends, apart from the family
  `update bill set household_id = null where household_id = ?`,
  `update audit_line set reason = null where subject_type = 'pitch-booking' and subject_id in
     (select b.id from pitch_booking b join seller s on s.id = b.seller_id where s.household_id = ?)`,
  // who asks to leave gave its pitches back before
  `delete from seller where household_id = ?`,
  ...forgetWishes,
  `delete from idempotency_key where caller = 'household:' || ?`,
  `update household set linked_household_id = null where linked_household_id = ?`,
  `update audit_line set reason = null where subject_type = 'household'
     and subject_id in (select id from household where ? in (id, merged_into_id))`,
];

const forgetHousehold = `
  update household set state = 'erased', erased_at = ?, street = null, postcode = null, town = null,
    language = 'de', reduced_fee_seen_on = null, reduced_fee_until = null, protected = false,
    no_questions = false, feed_secret_hash = null, access_code_hash = null, linked_household_id = null,
    version = version + 1
  where id = ?`;

/**
 * Overwrites everything that says who a household is. The accounts it used are named to the caller, who forgets
 * them after the commit.
 */
@Injectable()
export class EraseHousehold {
  constructor(
    private readonly audit: Audit,
    private readonly sealer: Sealer,
  ) {}

  async erase(
    em: EntityManager,
    householdId: string,
    reason: 'family-asked' | 'campaign-over' | 'never-confirmed',
    now: Date,
  ): Promise<ErasedPeople> {
    await rowsIn(em, 'select id from household where id = ? for no key update', [householdId]);
    const people = await peopleOf(em, householdId);
    await handOverChildren(em, householdId, now);
    if (reason === 'family-asked') await forgetSellers(em, this.sealer, householdId);
    for (const statement of forgetting) await rowsIn(em, statement, [householdId]);
    for (const email of people.emails) await eraseByAddress(em, this.sealer, email);
    await rowsIn(em, forgetHousehold, [now, householdId]);
    this.audit.write(em, now, {
      actor: reason === 'family-asked' ? 'family' : 'system',
      action: 'household-erased',
      subjectType: 'household',
      subjectId: householdId,
      reason,
    });
    await em.flush();
    return people;
  }
}

async function peopleOf(em: EntityManager, householdId: string): Promise<ErasedPeople> {
  const rows = await rowsIn<{ account_id: string | null; email: string | null }>(
    em,
    `select account_id, lower(email) as email from guardian where household_id = ?
     union select null, lower(guardian_email) from basket where household_id = ?`,
    [householdId, householdId],
  );
  return {
    accountIds: [...new Set(rows.flatMap(({ account_id }) => account_id ?? []))],
    emails: [...new Set(rows.flatMap(({ email }) => email ?? []))],
  };
}
