export const day = /* sql */ `
select 1;
`;
