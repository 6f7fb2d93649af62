/** What a body did is told by body and day; who of its people pressed stays in the house. */
export const actsWithoutAccounts = /* sql */ `
alter table vault.body_act drop column account_id;
`;
