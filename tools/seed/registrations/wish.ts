import { type SeededEvent } from '../events/seeded-event';
import { type Family } from '../people/family';
import { type ChildRow } from '../town';

/** One child that would like to come to one event. */
export interface Wish {
  family: Family;
  child: ChildRow;
  event: SeededEvent;
}
