/** What a body was told of, so that it is told once: the version of its wish when it came back. */
export const bodyNews = /* sql */ `
alter table vault.entry add column told_version int;
`;
