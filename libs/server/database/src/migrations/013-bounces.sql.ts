/** Mails that came back. */
export const bounces = /* sql */ `
select 1;
`;
