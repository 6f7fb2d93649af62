/** What a message to families may say of each of them. There is none for what is personal beyond that. */
export const familyPlaceholders = [
  'Name',
  'Kind',
  'Veranstaltung',
  'Wann',
  'Wo',
  'Treffpunkt',
] as const;
/** What a message to organisers and companions may say: nothing about children. */
export const staffPlaceholders = ['Name', 'Veranstaltung', 'Wann', 'Wo', 'Treffpunkt'] as const;
export type Placeholder = (typeof familyPlaceholders)[number];

export interface TemplateProblem {
  /** What stands between the brackets, or the bracket that stands alone. */
  text: string;
  /** Counted from 1, as people count letters. */
  position: number;
}

const pieces = /\{[^{}]*\}|[{}]/g;

const inside = (piece: string): string => piece.slice(1, -1).trim();

/** Placeholders that everybody in the groups can be told. */
export function placeholdersFor(audience: {
  families: boolean;
  staff: boolean;
}): readonly Placeholder[] {
  return audience.staff ? staffPlaceholders : familyPlaceholders;
}

/** Every bracket of a text that is not one of the known placeholders, with its position. */
export function templateProblems(
  text: string,
  known: readonly Placeholder[] = familyPlaceholders,
): TemplateProblem[] {
  return [...text.matchAll(pieces)]
    .filter(([piece]) => piece.length === 1 || !known.some((name) => name === inside(piece)))
    .map((match) => ({ text: match[0], position: match.index + 1 }));
}

/**
 * Puts the values in. One pass: a value that itself looks like a placeholder stays as it is. An unknown
 * placeholder (which is never saved) stays, too.
 */
export function fillTemplate(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(pieces, (piece) => {
    const name = familyPlaceholders.find((known) => known === inside(piece));
    return name === undefined ? piece : values[name];
  });
}
