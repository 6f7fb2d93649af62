/** Wish lists of the wish phase: who wishes what, in which order, together with whom. */
export const wishes = /* sql */ `
select 1;
`;
