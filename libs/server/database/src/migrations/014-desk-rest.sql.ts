/** Columns the desk missed. */
export const deskRest = /* sql */ `
select 1;
`;
