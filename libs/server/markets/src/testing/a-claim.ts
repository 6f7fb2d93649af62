import { routes, type PitchClaim, type PitchClaimed } from '@dabei/contracts';
import { randomUUID } from 'node:crypto';

/** What a seller at the Trödelmarkt presses; somebody new each time. */
export const aClaim = (changes: Partial<PitchClaim> = {}): PitchClaim => ({
  market: 'troedel-2027',
  pitchIds: [],
  pitchesWanted: Math.max(1, changes.pitchIds?.length ?? 1),
  zone: 'private',
  sellerKind: 'private',
  resident: false,
  withChild: false,
  guardianComes: false,
  vehicleCm: null,
  tablesHired: 0,
  goods: ['toys'],
  togetherKey: null,
  seller: { name: 'Kim Beispiel', email: `${randomUUID()}@example.org`, phone: null },
  language: 'de',
  ...changes,
});

/** Asks with a key of its own, as a browser does for each press. */
export async function press(origin: string, body: unknown, key: string = randomUUID()) {
  const response = await fetch(origin + routes.pitchClaims, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as PitchClaimed };
}
