import type { BoothGap } from '@dabei/contracts';
import { CONNECTOR_WATTS, missingNeeds } from '@dabei/domain';
import type { Words } from '../words';
import { needsOf, type BoothDraft } from './booth-draft';

/** Which field of the form mends a gap. */
export type GapField = Exclude<
  keyof BoothDraft,
  'association' | 'kind' | 'tables' | 'together' | 'stage' | 'actTitle' | 'actMinutes'
>;

const fields: Record<string, GapField> = {
  size: 'width',
  tent: 'tentWidth',
  'tent.ballast-not-promised': 'ballast',
  power: 'watts',
  'power.connector-missing': 'connector',
  'power.connector-too-weak': 'connector',
  food: 'certificate',
  'food.water-missing': 'water',
  vehicle: 'vehicleLength',
  ages: 'agesFrom',
};

/** The field of the form that mends this gap. */
export const fieldOfGap = ({ path, code }: BoothGap): GapField =>
  fields[`${path}.${code}`] ?? fields[path] ?? (path as GapField);

/** What is missing until the application can be handed in, in the order of the form: the same check as the server's. */
export function gapsOf(draft: BoothDraft): BoothGap[] {
  const unsaid = (['title', 'about'] as const).filter((path) => !draft[path].trim());
  return [
    ...unsaid.map((path) => ({ path, code: 'missing' })),
    ...missingNeeds({ kind: draft.kind, needs: needsOf(draft) }),
  ];
}

/** What is missing, in a sentence. */
export function gapText(
  { path, code }: BoothGap,
  { connector }: Pick<BoothDraft, 'connector'>,
  words: Pick<Words, 't'>,
): string {
  return words.t(`booths.gap.${path}.${code}`, {
    watts: connector === '' ? 0 : CONNECTOR_WATTS[connector],
  });
}
