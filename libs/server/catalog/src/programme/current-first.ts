import type { CampaignPhase } from '@dabei/domain';

interface Dated {
  phase: CampaignPhase;
  startsOn: string;
}

// what a family can act on now stands before what it can only read
const order: readonly CampaignPhase[] = [
  'open',
  'wishing',
  'drawing',
  'announced',
  'closed',
  'running',
  'draft',
  'done',
  'erased',
];
const isOver = ({ phase }: Dated): boolean => phase === 'done' || phase === 'erased';

/** The open or next campaign first, then by start; those that are over last, the latest of them first. */
export function currentFirst<T extends Dated>(campaigns: readonly T[]): T[] {
  return [...campaigns].sort((a, b) => {
    const byPhase = order.indexOf(a.phase) - order.indexOf(b.phase);
    if (byPhase !== 0) return byPhase;
    const byStart = a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0;
    return isOver(a) ? -byStart : byStart;
  });
}
