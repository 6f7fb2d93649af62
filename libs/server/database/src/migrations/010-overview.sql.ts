/** Search over events and numbers, and the indexes of the first screen and of the history. */
export const overview = /* sql */ `
-- the domain's searchKey in SQL, so that no way of writing an event can forget it
create function search_key_of(raw text) returns text language sql immutable strict parallel safe as $$
  select trim(regexp_replace(replace(replace(normalize(regexp_replace(normalize(
    replace(replace(replace(replace(replace(replace(replace(
      translate(lower(normalize(raw, NFC) collate "und-x-icu"), 'ıłđ', 'ild'),
      'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'ø', 'oe'),
    NFD), '[\\u0300-\\u036f\\u064b-\\u0652]', '', 'g'), NFC), 'æ', 'ae'), 'ø', 'oe'),
    '[^[:alnum:]]+' collate "und-x-icu", ' ', 'g'))
$$;

alter table event add column search_key text not null
  generated always as (search_key_of(title || ' ' || place)) stored;
create index event_search on event using gin (search_key gin_trgm_ops);
update organisation set search_key = search_key_of(name) where search_key = '';

-- a number is found with and without spaces and country code
create index guardian_phone_search on guardian
  using gin ((regexp_replace(phone, '\\D', '', 'g')) gin_trgm_ops);
create index guardian_email_search on guardian using gin ((lower(email)) gin_trgm_ops);

create index registration_unconfirmed on registration (basket_id) where state in ('held','queued');
create index registration_in_line on registration (event_id) where state in ('waiting','queued');
create index mail_failed on mail (created_at) where state = 'failed';

-- what belongs to a registration, a family, an event, for its history
create index place_offer_registration on place_offer (registration_id);
create index task_of_registration on task (registration_id);
create index task_household on task (household_id);
create index child_link_household on child_link (household_id);
`;
