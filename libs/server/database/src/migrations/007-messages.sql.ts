export const messages = /* sql */ `
select 1;
`;
