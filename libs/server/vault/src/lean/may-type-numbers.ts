import type { TreePhase } from '@dabei/domain';

const typing: readonly TreePhase[] = ['collecting', 'published', 'intake'];

/** While cards hang and gifts come in; afterwards codes are made, and the office corrects. */
export const mayTypeNumbers = (phase: TreePhase): boolean => typing.includes(phase);
