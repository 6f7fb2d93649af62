/** Who made a group of friends can take somebody out, close its code or make another one. */
export const wishFriends = /* sql */ `
alter table wish_group
  -- how often the code was made again; an old code is dead at once
  add column code_round int not null default 0,
  -- nobody joins any more; null while the code is open
  add column code_closed_at timestamptz;

-- what one membership is called when somebody is taken out; another one after each joining
alter table wish_group_member add column id uuid not null unique default uuidv7();
`;
