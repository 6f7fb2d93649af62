import type { Invariant } from './invariant';

export const moneyInvariants: readonly Invariant[] = [
  {
    name: 'bill-adds-up',
    says: 'What a bill says is open is what its journal adds up to.',
    sql: `select b.id as what, b.open_cents || ' instead of ' || coalesce(j.open, 0) as how from bill b
      left join (select bill_id, sum(cents * case
          when kind in ('charged','payment-reversed','refunded') then 1
          when kind in ('credited','paid') then -1 else 0 end) as open
        from journal_line group by bill_id) j on j.bill_id = b.id
      where b.open_cents <> coalesce(j.open, 0)`,
  },
  {
    name: 'positions-add-up',
    says: 'Every line that charges or credits is explained by its positions, to the cent.',
    sql: `select l.id::text as what, l.cents || ' explained by ' || coalesce(sum(p.cents), 0) as how
      from journal_line l left join bill_position p on p.line_id = l.id
      where l.kind in ('charged','credited') group by l.id
      having l.cents <> abs(coalesce(sum(p.cents), 0))`,
  },
  {
    name: 'deposit-adds-up',
    says: 'No deposit is given back or kept beyond what was taken.',
    sql: `select id as what, deposit_left_cents::text as how from bill where deposit_left_cents < 0`,
  },
  {
    name: 'paid-is-had',
    says: 'Nobody got back more than was paid.',
    sql: `select bill_id as what, sum(cents * case when kind = 'paid' then 1
          when kind in ('refunded','payment-reversed') then -1 else 0 end)::text as how
      from journal_line group by bill_id
      having sum(cents * case when kind = 'paid' then 1
          when kind in ('refunded','payment-reversed') then -1 else 0 end) < 0`,
  },
];
