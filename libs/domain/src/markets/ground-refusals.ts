import type { PitchPolicyInput, PolicyPitch } from './pitch-policy-input';
import type { PitchRefusal } from './pitch-verdict';

/** The front of several pitches together, in centimetres. */
export const frontOf = (pitches: readonly Pick<PolicyPitch, 'widthCm'>[]): number =>
  pitches.reduce((sum, { widthCm }) => sum + widthCm, 0);

function zoneRefusals({ pitches, seller }: PitchPolicyInput): PitchRefusal[] {
  const wrong = pitches.find(
    ({ zone }) => (zone === 'commercial') !== (seller.kind === 'commercial'),
  );
  return [
    ...(wrong
      ? [
          {
            reason: 'wrong-zone',
            pitchId: wrong.id,
            zone: wrong.zone,
            seller: seller.kind,
          } as const,
        ]
      : []),
    ...(new Set(pitches.map(({ zone }) => zone)).size > 1
      ? [{ reason: 'mixed-zones' } as const]
      : []),
  ];
}

/** A blanket and the children's zone are for children, and never without an adult of theirs. */
function childRefusals({ pitches, seller, zone }: PitchPolicyInput): PitchRefusal[] {
  const forChildren =
    zone === 'children' ||
    pitches.some((pitch) => pitch.zone === 'children' || pitch.kind === 'blanket');
  if (!forChildren) return [];
  if (!seller.withChild) return [{ reason: 'child-needed' }];
  return seller.guardianComes ? [] : [{ reason: 'guardian-needed' }];
}

/** A vehicle counts with its length and stands only where vehicles stand (Marktordnung Rolinski). */
function vehicleRefusals({ pitches, vehicleCm }: PitchPolicyInput): PitchRefusal[] {
  if (vehicleCm === null || pitches.length === 0) return [];
  const forbidden = pitches.find(({ kind }) => kind !== 'vehicle');
  if (forbidden) return [{ reason: 'no-vehicle-here', pitchId: forbidden.id }];
  const lengthCm = frontOf(pitches);
  return vehicleCm > lengthCm ? [{ reason: 'vehicle-too-long', vehicleCm, lengthCm }] : [];
}

/** What speaks against these pitches for this seller: zone, children, vehicle. */
export function groundRefusals(input: PitchPolicyInput): PitchRefusal[] {
  return [...zoneRefusals(input), ...childRefusals(input), ...vehicleRefusals(input)];
}
