import type { DrawChange } from '@dabei/contracts';
import { instantOf } from '../../parts/wall-time';

export const changeKinds = ['capacity', 'second-date', 'minimum', 'merge', 'cancel'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A change while it is being put together; every kind keeps what was typed for another. */
export interface ChangeDraft {
  kind: ChangeKind;
  eventId: string;
  number: number | null;
  startsAt: string;
  endsAt: string;
  intoEventId: string;
}

export const emptyChange: ChangeDraft = {
  kind: 'capacity',
  eventId: '',
  number: null,
  startsAt: '',
  endsAt: '',
  intoEventId: '',
};

/** The change as the API takes it, or nothing while something is missing or makes no sense. */
export function changeOf(draft: ChangeDraft): DrawChange | null {
  const { kind, eventId, intoEventId, number } = draft;
  if (eventId === '') return null;
  switch (kind) {
    case 'cancel':
      return { kind, eventId };
    case 'merge':
      return intoEventId === '' || intoEventId === eventId ? null : { kind, eventId, intoEventId };
    case 'second-date': {
      const startsAt = instantOf(draft.startsAt);
      const endsAt = instantOf(draft.endsAt);
      return startsAt === null || endsAt === null || endsAt <= startsAt
        ? null
        : { kind, eventId, startsAt, endsAt };
    }
    case 'capacity':
    case 'minimum':
      if (number === null || !Number.isInteger(number) || number < 0 || number > 5000) return null;
      return kind === 'capacity'
        ? { kind, eventId, capacity: number }
        : { kind, eventId, minimum: number };
  }
}
