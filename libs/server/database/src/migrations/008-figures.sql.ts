export const figures = /* sql */ `
select 1;
`;
