import type { BoothGap } from '@dabei/contracts';
import { missingNeeds, type Booth } from '@dabei/domain';

/** What an association wrote, as far as it can be incomplete. */
type Written = Pick<Booth, 'kind' | 'needs'> & { title: string; about: string };

/** What is missing until an application can be handed in or passed: what is offered first, then what it needs. */
export function gapsOf({ title, about, kind, needs }: Written): BoothGap[] {
  const unsaid = Object.entries({ title, about }).filter(([, words]) => words.trim() === '');
  return [...unsaid.map(([path]) => ({ path, code: 'missing' })), ...missingNeeds({ kind, needs })];
}
