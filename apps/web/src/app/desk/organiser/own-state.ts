import type { OwnEventRow } from '@dabei/contracts';
import type { StatusTone } from '@dabei/web/ui';

export type OwnState = 'published' | 'cancelled' | 'entered' | NonNullable<OwnEventRow['review']>;

const tones: Record<OwnState, StatusTone> = {
  draft: 'quiet',
  submitted: 'waiting',
  returned: 'offered',
  accepted: 'confirmed',
  published: 'confirmed',
  cancelled: 'cancelled',
  entered: 'quiet',
};

/** Where an own event stands, in one word; its sentence is `organiser.state.<word>`. */
export function ownState({ status, review }: Pick<OwnEventRow, 'status' | 'review'>): {
  state: OwnState;
  tone: StatusTone;
} {
  const state = status === 'draft' ? (review ?? 'entered') : status;
  return { state, tone: tones[state] };
}
