/** What was paid, who set a mark, and a difference somebody has to settle. */
export const deskRest = /* sql */ `
alter table registration
  -- what was paid; a place that moved keeps it while its price is the new one
  add column paid_cents int check (paid_cents >= 0),
  -- who said "was there" or "did not come": only what the day sheet set is taken back by the day sheet
  add column marked_by text check (marked_by in ('sheet','office'));
update registration set paid_cents = amount_cents where paid_on is not null;
update registration r set marked_by = case
    when exists (select 1 from presence p where p.registration_id = r.id) then 'sheet' else 'office' end
  where state in ('attended','missed');

alter table task drop constraint task_kind_check;
alter table task add constraint task_kind_check check (kind in
  ('phone-offer','phone-news','swim-check','health-call','hardship','mail-failed','group-question',
   'fee-difference'));

-- the history of a family holds that of the families joined with it
create index household_merged on household (merged_into_id) where merged_into_id is not null;
`;
