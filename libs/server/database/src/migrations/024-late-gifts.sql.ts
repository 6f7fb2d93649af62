/** Whose gift it was: a late donor's, or the one who promised after it; and an intake that can be taken back twice. */
export const lateGifts = /* sql */ `
alter table pledge
  -- the promise had ended when its gift came
  add column kept_late boolean not null default false,
  -- another gift came for its wish; its donor is told a minute later, so that an intake can be taken back
  add column outdone_at timestamptz,
  add column outdone_told_at timestamptz;
create index pledge_to_tell on pledge (coalesce(kept_at, outdone_at))
  where kept_at is not null and thanked_at is null or outdone_at is not null and outdone_told_at is null;

-- what lay on the table before it became the gift of a wish; an intake that was taken back stays as a line
alter table gift
  add column state_was text,
  -- what the wish was when a shop ticked the parcel, while the intake of its tour can be taken back
  add column was_before text,
  add column wish_before uuid references tree_wish on delete set null;
create index gift_wish_before on gift (wish_before) where wish_before is not null;
alter table gift drop constraint gift_state_check;
alter table gift add constraint gift_state_check
  check (state in ('dropped-off','received','problem','kept','given-away','undone'));
`;
