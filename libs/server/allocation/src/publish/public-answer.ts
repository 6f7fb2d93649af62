import { forFamily, type WishReason } from '@dabei/domain';
import type { PublicAnswer } from './draw-file';

/** What everybody may know of a wish's answer: no numbers, whose limit it was, or what was decided by hand. */
export function publicAnswerOf(reason: WishReason): PublicAnswer {
  const { code } = forFamily(reason);
  switch (code) {
    case 'by-hand':
      return 'not-given';
    case 'full-for-others':
    case 'reserved-only':
      return 'full';
    case 'own-limit':
    case 'campaign-limit':
      return 'limit-reached';
    default:
      return code;
  }
}
