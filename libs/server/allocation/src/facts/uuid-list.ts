/** Ids as PostgreSQL reads them: `any(?::uuid[])`. */
export const uuidList = (ids: Iterable<string>): string => `{${[...new Set(ids)].join(',')}}`;
