import { forFamily, type WishReason } from '@dabei/domain';
import type { PublicAnswer } from './draw-file';

/** What everybody may know of a wish's answer: no numbers, and nothing of what was decided by hand. */
export function publicAnswerOf(reason: WishReason): PublicAnswer {
  const { code } = forFamily(reason);
  if (code === 'by-hand') return 'not-given';
  return code === 'reserved-only' ? 'full-for-others' : code;
}
