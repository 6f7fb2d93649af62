/** What the voluntary questions and the street list need. */
export const statistics = /* sql */ `
select 1;
`;
