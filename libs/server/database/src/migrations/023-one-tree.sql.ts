/** One wish tree at a time collects, hangs and hands over; bodies, donors and shops mean that one. */
export const oneTree = /* sql */ `
create unique index tree_campaign_one_runs on tree_campaign ((true))
  where phase in ('collecting','published','intake','gap-closing','handover');
`;
