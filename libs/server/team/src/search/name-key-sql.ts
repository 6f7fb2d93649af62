/** A person's name as a search key: the same letters as `searchKey` of the domain gives for German names. */
export const nameKeySql = (column: string): string =>
  `replace(replace(replace(replace(lower(${column}), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss')`;
