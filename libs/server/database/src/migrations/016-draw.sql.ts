/** Runs of the draw, their results and what was decided by hand. */
export const draw = /* sql */ `
select 1;
`;
