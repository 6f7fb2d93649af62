import type { EventInput, OwnEventInput } from '@dabei/contracts';
import { fullInput, ownInputOf } from '../submission/own-input';
import type { ImportField, ImportLines } from './import-columns';
import type { ImportedEvent } from './read-line';

/** Where each said field stands in the file; sessions and title are in every file. */
const columnOf: Partial<Record<keyof ImportedEvent['input'], ImportField>> = {
  summary: 'summary',
  description: 'description',
  topic: 'topic',
  registration: 'registration',
  organiserPhone: 'phone',
  organiserLink: 'link',
  ageMin: 'ageMin',
  ageMax: 'ageMax',
  minimumPlaces: 'minimumPlaces',
  priceCents: 'price',
  placeAddress: 'placeAddress',
  meetingPoint: 'meetingPoint',
  bring: 'bring',
  responsible: 'responsible',
  places: 'places',
};

const notInFiles = {
  audience: 'child-alone',
  priceNote: null,
  accessible: false,
  accessibilityNote: null,
  swimLevelNeeded: null,
  asks: ['emergency-contact', 'pick-up', 'health'],
} as const satisfies Partial<OwnEventInput>;

/** A new event as the file says it, the rest as most events have it. */
export function newInput({ input }: ImportedEvent, organisationId: string): EventInput {
  return fullInput({ ...notInFiles, asks: [...notInFiles.asks], ...input, organisationId });
}

/** A known draft with what the file says; a column the file has not changes nothing. */
export function updatedInput(
  { input }: ImportedEvent,
  headings: ImportLines['headings'],
  stored: EventInput,
): EventInput {
  const said = Object.entries(input).filter(([name]) => {
    const column = columnOf[name as keyof typeof columnOf];
    return column === undefined || headings[column] !== undefined;
  });
  return fullInput(
    { ...ownInputOf(stored), ...(Object.fromEntries(said) as Partial<OwnEventInput>) },
    stored,
  );
}
