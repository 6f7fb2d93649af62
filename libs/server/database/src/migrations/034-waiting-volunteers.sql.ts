/**
 * Volunteers wait for a full shift: no place is kept and nobody is busy. Who was called after the storm is ticked off,
 * a calendar's link can be renewed, and a day goes with its roles and shifts.
 */
export const waitingVolunteers = /* sql */ `
alter table shift_signup drop constraint shift_signup_state_check,
  add constraint shift_signup_state_check check (state in
    ('held','asked','waiting','taken','checked-in','thanked','missed','cancelled','expired','called-off'));
drop index shift_signup_one;
create unique index shift_signup_one on shift_signup (shift_id, volunteer_id)
  where state in ('held','asked','waiting','taken','checked-in','thanked');
-- the lines of all shifts
create index shift_signup_waiting on shift_signup (shift_id, created_at, id) where state = 'waiting';

-- a role with shifts stays; with "restrict" it hung on the order of triggers whether a day goes with both
alter table shift drop constraint shift_role_id_fkey,
  add constraint shift_role_id_fkey foreign key (role_id) references shift_role;

alter table volunteer
  -- on the list of calls of a day that is called off: somebody reached them
  add column storm_phoned_at timestamptz,
  -- every link to the calendar given out in an earlier round is dead
  add column feed_round int not null default 1;
`;
