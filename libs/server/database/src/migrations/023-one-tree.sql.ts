/**
 * One wish tree at a time collects, hangs and hands over; bodies, donors and shops mean that one. Where two ran before
 * this rule, the newest counts and the older ones may still be finished.
 */
export const oneTree = /* sql */ `
do $$
declare
  running constant text := $q$phase in ('collecting','published','intake','gap-closing','handover')$q$;
  older text;
begin
  execute 'select string_agg(quote_literal(id), '','') from (
    select id, row_number() over (order by created_on desc, slug desc) as place
    from tree_campaign where ' || running || ') k where place > 1' into older;
  execute 'create unique index tree_campaign_one_runs on tree_campaign ((true)) where ' || running
    || coalesce(' and id not in (' || older || ')', '');
end $$;
`;
