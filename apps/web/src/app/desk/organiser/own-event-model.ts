import type { OwnEvent, OwnEventInput } from '@dabei/contracts';
import {
  newShared,
  sharedInputOf,
  sharedModelOf,
  type SharedModel,
} from '../event/fields/shared-model';

/** An own event as it is typed; all places are one number. */
export interface OwnEventModel extends SharedModel {
  places: number | null;
}

export const newOwnEvent: OwnEventModel = { ...newShared, places: 12 };

export function ownModelOf({ event }: Pick<OwnEvent, 'event'>): OwnEventModel {
  return { ...sharedModelOf(event), places: event.places };
}

/** What was typed, as the API takes it; places count only where families register with the office. */
export function ownInputOf(model: OwnEventModel): OwnEventInput {
  const places = model.registration === 'with-us' ? model.places : null;
  return { ...sharedInputOf(model), places };
}
