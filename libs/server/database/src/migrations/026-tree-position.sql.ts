/** Where the tree of a shop stands, so that a donor's own device finds the nearest one. */
export const treePosition = /* sql */ `
alter table tree
  add column latitude double precision check (latitude between -90 and 90),
  add column longitude double precision check (longitude between -180 and 180),
  add constraint tree_position_whole check ((latitude is null) = (longitude is null));
`;
