export const planning = /* sql */ `
select 1;
`;
