import type { Translate } from '../translator';

/** Who speaks: the locale for dates and numbers, and the sentences (area `time` must be loaded). */
export interface Voice {
  language: string;
  t: Translate;
}
