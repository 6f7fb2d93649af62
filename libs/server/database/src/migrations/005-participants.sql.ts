export const participants = /* sql */ `
select 1;
`;
