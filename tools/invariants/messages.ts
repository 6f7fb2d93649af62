import { NOW, type Invariant } from './invariant';

export const messageInvariants: readonly Invariant[] = [
  {
    name: 'mail-once',
    says: 'Every message is written once, and goes out under a name of its own.',
    sql: `select min(id::text) as what, count(*) || ' times' as how from mail
      group by dedupe_key having count(*) > 1
      union all
      select min(id::text), count(*) || ' with one message id' from mail group by message_id having count(*) > 1`,
  },
  {
    name: 'mail-sent-or-not',
    says: 'A mail that went out says when; one that did not, does not.',
    sql: `select id as what, state as how from mail where (state = 'sent') <> (sent_at is not null)`,
  },
  {
    name: 'mail-goes-out',
    says: 'No mail that is due lies there for more than an hour without a next try.',
    sql: `select id as what, state || ' since ' || coalesce(claimed_at, due_at) as how from mail
      where state in ('due','sending') and greatest(due_at, coalesce(claimed_at, due_at)) < ${NOW} - interval '1 hour'`,
  },
  {
    name: 'outbox-handled',
    says: 'What was decided is told: nothing lies in the outbox for more than an hour.',
    sql: `select id as what, kind as how from outbox
      where handled_at is null and created_at < ${NOW} - interval '1 hour'`,
  },
  {
    name: 'offer-is-told',
    says: 'Whoever is offered a place hears of it: by mail, or on somebody’s list of calls or letters.',
    sql: `select o.id as what, o.channel as how from place_offer o
      where o.state = 'open' and o.channel = 'mail' and o.offered_at < ${NOW} - interval '1 hour'
        and not exists (select 1 from mail m where m.dedupe_key = 'place-offered:' || o.bundle_id)
        and not exists (select 1 from outbox x
          where x.handled_at is null and x.payload ->> 'offerId' = o.id::text)`,
  },
];
