import { boothKinds, type BoothKind } from '@dabei/domain';
import type { Words } from '../words';
import type { Choice } from './choice-field';

/** The kinds of booths to choose from, each with a word of explanation. */
export const kindChoices = (words: Pick<Words, 't'>): Choice<BoothKind>[] =>
  boothKinds.map((value) => ({
    value,
    label: words.t(`booths.kind.${value}`),
    more: words.t(`booths.kind-more.${value}`),
  }));
