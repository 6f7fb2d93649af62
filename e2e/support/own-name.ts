import { randomInt } from 'node:crypto';

/** A last name nobody else has, so that a journey finds only its own family, also when it is tried again. */
export function ownName(): string {
  const vowels = 'aeiou';
  const consonants = 'bdfgklmnprst';
  const pick = (from: string): string => from[randomInt(from.length)] ?? '';
  const rest = Array.from({ length: 4 }, () => pick(consonants) + pick(vowels)).join('');
  return `Öztürk-${rest[0]?.toUpperCase() ?? ''}${rest.slice(1)}`;
}
