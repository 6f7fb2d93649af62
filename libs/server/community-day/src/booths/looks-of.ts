import type { BoothRefusalView } from '@dabei/contracts';
import { countsAsBooth } from '@dabei/domain';
import type { StoredBooth } from '../facts/booth';

/** Does the town read something else of it than what was written since? */
const isTextChanged = ({ state, shown, association, title, about }: StoredBooth): boolean =>
  countsAsBooth(state) &&
  (shown.association !== association || shown.title !== title || shown.about !== about);

/** Everything of a booth the office has to look at: what does not suit any more, and words nobody has read. */
export const looksOf = (booth: StoredBooth): BoothRefusalView[] => [
  ...booth.toLookAt,
  ...(isTextChanged(booth) ? [{ reason: 'text-changed' }] : []),
];
