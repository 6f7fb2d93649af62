/** What the voluntary questions and the street list need. */
export const statistics = /* sql */ `
alter table campaign add constraint campaign_statistics_asked
  check (statistics_asked <@ array['sex', 'first-time', 'district']);

-- the street as the list has it, and since when the list is in force; rows of a seed may have neither
alter table street_district add column street text;
alter table street_district add column listed_at timestamptz;
`;
