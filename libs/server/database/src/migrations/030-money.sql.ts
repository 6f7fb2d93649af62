/** What keeps lists of bills short of reading every journal, and fees of places short of reading every place. */
export const moneySums = /* sql */ `
-- how a bill stands, kept by the lines themselves: lists ask for what is open without adding up every journal
alter table bill
  add column open_cents int not null default 0,
  add column deposit_left_cents int not null default 0;

create function add_line_up() returns trigger language plpgsql as $$
begin
  update bill set
    open_cents = open_cents + new.cents * case new.kind
      when 'charged' then 1 when 'payment-reversed' then 1 when 'refunded' then 1
      when 'credited' then -1 when 'paid' then -1 else 0 end,
    deposit_left_cents = deposit_left_cents - new.cents * case
      when new.kind in ('deposit-returned', 'deposit-kept') then 1
      when new.kind in ('deposit-return-reversed', 'deposit-keep-reversed') then -1 else 0 end
  where id = new.bill_id;
  return null;
end $$;
create trigger journal_line_added after insert on journal_line
  for each row execute function add_line_up();

create function add_deposit_up() returns trigger language plpgsql as $$
begin
  update bill set deposit_left_cents = deposit_left_cents + new.cents where id = new.bill_id;
  return null;
end $$;
create trigger bill_position_added after insert on bill_position
  for each row when (new.kind = 'deposit') execute function add_deposit_up();

create index bill_open on bill (due_on, reference) where open_cents > 0;
create index bill_refund on bill (due_on, reference) where open_cents < 0;
create index bill_deposit on bill (due_on, reference) where deposit_left_cents > 0 and open_cents <= 0;
create index bill_made on bill (made_on desc, reference);

-- places whose fee may be another one now; the table writes it, so that no way to change a place can be forgotten
create table fee_check (
  registration_id uuid primary key references registration on delete cascade,
  -- another one with every change, so that no change is swept away unseen
  mark uuid not null default gen_random_uuid(),
  tries int not null default 0,
  -- after a failure later and later; null: now
  again_at timestamptz
);
create function look_at_fee() returns trigger language plpgsql as $$
begin
  if new.amount_cents = 0 and new.paid_on is null
    and (tg_op = 'INSERT' or (old.amount_cents = 0 and old.paid_on is null)) then
    return null;
  end if;
  insert into fee_check (registration_id) values (new.id)
    on conflict (registration_id) do update set mark = gen_random_uuid(), tries = 0, again_at = null;
  return null;
end $$;
create trigger registration_fee after insert or update of state, amount_cents, paid_on, paid_cents, household_id
  on registration for each row execute function look_at_fee();
insert into fee_check (registration_id) select id from registration where amount_cents > 0 or paid_on is not null;
`;
