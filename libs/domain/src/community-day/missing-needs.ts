import type { Booth, BoothNeeds } from './booth-needs';
import { CONNECTOR_WATTS } from './power-connector';

/** What is missing or contradicts itself in an application, and where; the web makes a sentence of it. */
export type NeedsGap =
  | { path: 'size' | 'ages' | 'access' | 'languages' | 'insured'; code: 'missing' }
  | { path: 'size'; code: 'too-small' }
  | { path: 'tent'; code: 'ballast-not-promised' | 'larger-than-booth' }
  | { path: 'power'; code: 'watts-missing' | 'connector-missing' | 'connector-too-weak' }
  | { path: 'food'; code: 'missing' | 'certificate-missing' | 'water-missing' | 'not-a-food-booth' }
  | { path: 'vehicle'; code: 'length-missing' }
  | { path: 'ages'; code: 'reversed' };

type Found = readonly [NeedsGap, boolean];

function groundGaps({ size, tent }: BoothNeeds): Found[] {
  return [
    [{ path: 'size', code: 'missing' }, size === null],
    [
      { path: 'size', code: 'too-small' },
      size !== null && Math.min(size.widthCm, size.depthCm) < 1,
    ],
    [
      { path: 'tent', code: 'larger-than-booth' },
      size !== null &&
        tent !== null &&
        (tent.widthCm > size.widthCm || tent.depthCm > size.depthCm),
    ],
    [{ path: 'tent', code: 'ballast-not-promised' }, tent !== null && !tent.ballastPromised],
  ];
}

function powerGaps({ power }: BoothNeeds): Found[] {
  if (power === null) return [];
  const { watts, connector } = power;
  return [
    [{ path: 'power', code: 'watts-missing' }, watts === null || watts <= 0],
    [{ path: 'power', code: 'connector-missing' }, connector === null],
    [
      { path: 'power', code: 'connector-too-weak' },
      watts !== null && connector !== null && watts > CONNECTOR_WATTS[connector],
    ],
  ];
}

/** Whoever hands out food has water to wash hands, whatever else the booth is. */
function foodGaps({ kind, needs: { food, water } }: Pick<Booth, 'kind' | 'needs'>): Found[] {
  return [
    [{ path: 'food', code: 'missing' }, kind === 'food' && food === null],
    [{ path: 'food', code: 'not-a-food-booth' }, kind !== 'food' && food !== null],
    [{ path: 'food', code: 'certificate-missing' }, food !== null && !food.hygieneCertificate],
    [{ path: 'food', code: 'water-missing' }, food !== null && !water],
  ];
}

/** Only who does something with children says for which ages. */
function offerGaps({ kind, needs }: Pick<Booth, 'kind' | 'needs'>): Found[] {
  const { ages, access, languages, insured, vehicle } = needs;
  return [
    [{ path: 'vehicle', code: 'length-missing' }, vehicle !== null && !vehicle.lengthCm],
    [{ path: 'insured', code: 'missing' }, !insured],
    [{ path: 'ages', code: 'missing' }, kind === 'activity' && ages === null],
    [{ path: 'ages', code: 'reversed' }, ages !== null && ages.from > ages.until],
    [{ path: 'access', code: 'missing' }, access === null],
    [{ path: 'languages', code: 'missing' }, languages.length === 0],
  ];
}

/**
 * The completeness check of an application: everything that is missing or contradicts itself, field by field in the
 * order of the form; empty when the booth may be drawn, chosen and placed.
 */
export function missingNeeds(booth: Pick<Booth, 'kind' | 'needs'>): NeedsGap[] {
  return [
    ...groundGaps(booth.needs),
    ...powerGaps(booth.needs),
    ...foodGaps(booth),
    ...offerGaps(booth),
  ].flatMap(([gap, found]) => (found ? [gap] : []));
}
