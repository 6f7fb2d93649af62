import { shortestPassword } from '@dabei/contracts';

export type PasswordHint =
  { kind: 'short'; missing: number } | { kind: 'same' | 'good' | 'strong' };

/** Signs that differ, below which a password repeats itself too much to be called one. */
const fewestDifferent = 6;
const strongFrom = 18;

/** What to say about a password while it is chosen; nothing before the first sign. Length is what counts. */
export function passwordHint(typed: string): PasswordHint | null {
  if (typed === '') return null;
  const missing = shortestPassword - typed.length;
  if (missing > 0) return { kind: 'short', missing };
  if (new Set(typed.toLowerCase()).size < fewestDifferent) return { kind: 'same' };
  return { kind: typed.length >= strongFrom ? 'strong' : 'good' };
}
