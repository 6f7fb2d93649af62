/** What asking afterwards needs. */
export const afterwards = /* sql */ `
select 1;
`;
