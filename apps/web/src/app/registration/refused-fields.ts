import type { BasketRequestInput, Problem } from '@dabei/contracts';
import { pairKey, type PairKey } from './draft';

export type Issue = NonNullable<Problem['issues']>[number];

/** What the server did not take of a basket, by the fields of our form. */
export interface RefusedFields {
  /** `guardian.phone` or `child.<key>.birthDate` → the refused value. */
  people: ReadonlyMap<string, string>;
  /** Paths inside the answers of one child at one event, like `emergencyContact.phone`. */
  answers: ReadonlyMap<PairKey, readonly string[]>;
}

function person(path: string, { guardian, children }: BasketRequestInput): [string, string][] {
  const [owner, place, field] = path.split('.');
  if (owner === 'guardian' && guardian && place && place in guardian) {
    return [[path, String(guardian[place as keyof typeof guardian])]];
  }
  const child = owner === 'children' ? children[Number(place)] : undefined;
  if (!child || 'childId' in child) return [];
  // a child is one of two shapes: then the issue stands at the child, and its name is the likely cause
  const name = field && field in child ? field : 'firstName';
  return [[`child.${child.key}.${name}`, child[name as 'firstName' | 'lastName' | 'birthDate']]];
}

function answer(path: string, { lines }: BasketRequestInput): [PairKey, string][] {
  const found = /^lines\.(\d+)\.children\.(\d+)\.answers\.(.+)$/.exec(path);
  const line = lines[Number(found?.[1])];
  const child = line?.children[Number(found?.[2])];
  return line && child && found?.[3] ? [[pairKey(line.eventId, child.key), found[3]]] : [];
}

/** Finds the field of each issue; what has no field is left out. */
export function refusedFields(
  issues: readonly Issue[],
  request: BasketRequestInput,
): RefusedFields {
  const answers = new Map<PairKey, string[]>();
  for (const [key, path] of issues.flatMap((issue) => answer(issue.path, request))) {
    answers.set(key, [...(answers.get(key) ?? []), path]);
  }
  return { people: new Map(issues.flatMap((issue) => person(issue.path, request))), answers };
}
