export const organiser = /* sql */ `
select 1;
`;
