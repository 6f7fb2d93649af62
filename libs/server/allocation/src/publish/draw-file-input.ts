import type { DrawInstance, DrawResult } from '@dabei/domain';
import type { FrozenWishes } from '../lots/frozen-wishes';
import type { DrawFile } from './draw-file';
import type { EventNames } from './public-events';

/** What the file is made from; keys are the instance's, nonces and slugs those of the frozen wishes. */
export interface DrawFileInput {
  campaign: DrawFile['campaign'];
  seal: Pick<DrawFile['seal'], 'secret' | 'source' | 'drawnOn' | 'publicNumber'>;
  rules: Omit<DrawFile['rules'], 'guarantee'>;
  frozen: FrozenWishes;
  /** Nonces of lists that have to stay closed whatever was drawn: of protected families. */
  closed: ReadonlySet<string>;
  /** Families behind each nonce, under any keys that stay the same over the seasons. */
  families: ReadonlyMap<string, readonly string[]>;
  /** A keyed hash in hex that only the town can compute. */
  decoyLot: (text: string) => string;
  /** Key of the child behind each nonce; a list may have been withdrawn since and has none. */
  childOf: ReadonlyMap<string, string>;
  /** Public slug and title of each event, by key. */
  events: ReadonlyMap<string, EventNames>;
  instance: DrawInstance;
  result: Pick<DrawResult, 'guarantee' | 'placements' | 'hot'>;
}
