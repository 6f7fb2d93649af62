/** One field of a record before and after a change; values as they would stand in JSON. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys in any order say the same, and so does a list of words (what is asked, allergens). */
function asText(value: unknown): string {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return JSON.stringify([...value].sort());
  return JSON.stringify(value ?? null, (_key, one: unknown) =>
    isObject(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** The fields in which two records differ, in the order of the later one. Missing and null are the same. */
export function fieldChanges(before: Fields, after: Fields): FieldChange[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields
    .filter((field) => asText(before[field]) !== asText(after[field]))
    .map((field) => ({
      field,
      before: before[field] ?? null,
      after: after[field] ?? null,
    }));
}

/** Two changes in a row as one: from the first before to the last after; what came back is no change. */
export function joinChanges(
  earlier: readonly FieldChange[],
  later: readonly FieldChange[],
): FieldChange[] {
  const fields = [...new Set([...earlier, ...later].map(({ field }) => field))];
  return fields
    .map((field) => {
      const first = earlier.find((change) => change.field === field);
      const last = later.find((change) => change.field === field);
      return {
        field,
        before: first === undefined ? last?.before : first.before,
        after: last === undefined ? first?.after : last.after,
      };
    })
    .filter(({ before, after }) => asText(before) !== asText(after));
}

/** The record as it was before these changes, given newest first. */
export function undoChanges<T extends object>(
  now: T,
  newestFirst: readonly (readonly FieldChange[])[],
): T {
  return newestFirst.reduce<T>(
    (record, changes) => ({
      ...record,
      ...Object.fromEntries(changes.map(({ field, before }) => [field, before])),
    }),
    now,
  );
}
