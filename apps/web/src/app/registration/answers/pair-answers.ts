import type { Ask, EventDetail } from '@dabei/contracts';
import type { PairKey } from '../draft';
import type { AnswerDraft } from './answer-draft';

/** What one block of the form asks: an `ask`, the custody rule, or the event's own questions. */
export type Block = Ask | 'custody' | 'questions';

/** Blocks whose answer is most often the same for brothers and sisters. */
const sameForSiblings: readonly Block[] = [
  'emergency-contact',
  'pick-up',
  'group-without-supervision',
  'private-car',
  'custody',
];

/** The fields of the form that answer a block; own questions have one each. */
export const fieldsOf: Record<Exclude<Block, 'questions'>, readonly (keyof AnswerDraft)[]> = {
  'emergency-contact': ['emergencyName', 'emergencyPhone'],
  'pick-up': ['pickUp', 'fetchedBy'],
  swim: ['swimAllowed', 'swimLevel'],
  'group-without-supervision': ['group'],
  'private-car': ['car'],
  medication: ['medication'],
  health: ['health', 'healthText'],
  photos: ['photosDocumentation', 'photosPress', 'photosChild'],
  custody: ['custody'],
};

/** Everything this event asks about a child. */
export function asksOf({
  asks,
  custody,
  questions,
}: Pick<EventDetail, 'asks' | 'custody' | 'questions'>): Block[] {
  return [
    ...asks,
    ...(custody === 'both' ? (['custody'] as const) : []),
    ...(questions.length > 0 ? (['questions'] as const) : []),
  ];
}

export interface AskedPair {
  key: PairKey;
  childKey: string;
  asks: readonly Block[];
}

export interface PairAnswers {
  key: PairKey;
  draft: AnswerDraft;
  /** Blocks to be answered here. */
  own: readonly Block[];
  /** Blocks taken over, and the first pair they come from. */
  inherited: readonly Block[];
  from: PairKey | null;
}

function mayInherit(block: Block, from: AskedPair, to: AskedPair, answer: AnswerDraft): boolean {
  if (block === 'questions' || !from.asks.includes(block)) return false;
  // what is written about health needs its own consent at every event
  if (block === 'health' && answer.health === 'written') return false;
  return from.childKey === to.childKey || sameForSiblings.includes(block);
}

/**
 * Answers are typed once: a later pair takes over what an earlier one has answered, unless the family
 * wants it to differ (`apart`).
 */
export function pairAnswers(
  pairs: readonly AskedPair[],
  given: Readonly<Record<PairKey, AnswerDraft>>,
  start: AnswerDraft,
  apart: readonly PairKey[],
): PairAnswers[] {
  const done: { pair: AskedPair; draft: AnswerDraft }[] = [];
  return pairs.map((pair) => {
    const draft = { ...start, ...given[pair.key] };
    const sources = new Map<Block, PairKey>();
    for (const block of pair.asks) {
      const source = done.find((one) => mayInherit(block, one.pair, pair, one.draft));
      if (!source || block === 'questions') continue;
      sources.set(block, source.pair.key);
      if (apart.includes(pair.key) && given[pair.key]) continue;
      Object.assign(
        draft,
        Object.fromEntries(fieldsOf[block].map((field) => [field, source.draft[field]])),
      );
    }
    const inherited = apart.includes(pair.key) ? [] : [...sources.keys()];
    done.push({ pair, draft });
    return {
      key: pair.key,
      draft,
      inherited: [...sources.keys()],
      own: pair.asks.filter((block) => !inherited.includes(block)),
      from: [...sources.values()][0] ?? null,
    };
  });
}
