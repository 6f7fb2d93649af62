export const families = /* sql */ `
select 1;
`;
