/** What shops, holders of paper cards, bodies and the staff of a wish tree are told, and their calendars. */
export const treeNews = /* sql */ `
alter table tree_campaign
  -- the day the cards are hung up in the shops
  add column hang_on date,
  add column keeper_mails boolean not null default true,
  -- counts changes of the days a shop has to know
  add column shop_days_version int not null default 1;

-- when the office fetches parcels from the shops; one that was called off is still shown as such
create table tree_tour (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references tree_campaign on delete cascade,
  on_day date not null,
  hours text not null default '',
  cancelled boolean not null default false,
  sequence int not null default 0,
  unique (campaign_id, on_day)
);

alter table tree
  -- which link the shop was told, and which days; null: nothing yet
  add column keeper_welcomed_round int,
  add column keeper_days_told int,
  -- only a few cards are left, and it was asked about more
  add column keeper_asked_on date,
  add column keeper_thanked boolean not null default false;

-- one mail per body and day
alter table tree_body
  add column waiting_told_on date,
  add column here_told_on date;

alter table staff
  add column tree_feed_round int not null default 1,
  add column tree_feed_hash text unique;

-- the holder of a paper card left an address to be reminded
alter table pledge drop constraint pledge_channel_check;
alter table pledge add constraint pledge_channel_check check (channel in ('online', 'phone', 'card'));
`;
