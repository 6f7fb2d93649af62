/** So many new places per child and day while what is left is given out; failed mails that need nothing more. */
export const dayLimit = /* sql */ `
alter table campaign
  add column max_new_per_child_per_day int check (max_new_per_child_per_day > 0),
  -- local days from the opening on, the opening's own day included
  add column max_new_for_days int not null default 3 check (max_new_for_days between 1 and 60);

-- a failed mail about which nothing more is done; it can be taken up again
alter table mail add column set_aside boolean not null default false;

-- the number of an event on the wish sheets of its campaign; given once, never changed
alter table event add column sheet_number int check (sheet_number > 0);
create unique index event_sheet_number on event (campaign_id, sheet_number);
`;
