import type { StoredBooth } from '../facts/booth';

type Numbered = Pick<StoredBooth, 'place'>;

/** In the order of the numbers on the ground: 2 stands before 10. */
export const byNumber = (a: Numbered, b: Numbered): number =>
  (a.place ?? '').localeCompare(b.place ?? '', 'de', { numeric: true });
