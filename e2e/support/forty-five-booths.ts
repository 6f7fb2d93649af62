import type { BoothEntry, BoothPlanSave, DeskBooth } from '@dabei/contracts';
import { randomUUID } from 'node:crypto';
import type { DeskClient } from './desk-client';

const kinds = ['activity', 'food', 'information'] as const;

/** The n-th of them: every third hands out food and needs power, some stand beside each other. */
function boothOf(n: number): BoothEntry {
  const kind = kinds[n % 3] ?? 'activity';
  const isFood = kind === 'food';
  return {
    association: `Verein ${String(n + 1).padStart(2, '0')}`,
    title: 'Bewegung und Spiel',
    about: 'Für alle, die Lust haben.',
    kind,
    needs: {
      size: { widthCm: 300, depthCm: 300 },
      tent: null,
      tables: 1,
      power: isFood ? { watts: 1200, connector: 'schuko' } : null,
      water: isFood,
      food: isFood ? { hygieneCertificate: true } : null,
      vehicle: null,
      insured: true,
      ages: { from: 4, until: 12 },
      access: 'step-free',
      languages: ['de'],
    },
    stageWish: null,
    together: n < 2 ? 'Linde' : null,
    contact: { name: 'Kim Berg', phone: '0221 12345' },
    // one association has no address: the office calls
    email: n === 44 ? null : `verein-${String(n + 1)}@example.org`,
    language: 'de',
  };
}

/** Forty-five associations apply by phone, and each application is complete. */
export async function fortyFiveBooths(desk: DeskClient, slug: string): Promise<void> {
  for (let n = 0; n < 45; n += 1) {
    const { row } = await desk.post<DeskBooth>(
      `/api/desk/community-days/${slug}/booths`,
      boothOf(n),
    );
    await desk.post(`/api/desk/booths/${row.id}/decision`, { version: row.version, move: 'pass' });
  }
}

const box = (name: string, limitWatts: number) => ({
  id: randomUUID(),
  name,
  limitWatts,
  sockets: { schuko: 20, 'cee-16': 1, 'cee-32': 0 },
});

/** A square of forty places along four lanes, one strong distribution box and a weak one. */
export async function aSquareOfForty(desk: DeskClient, slug: string): Promise<void> {
  const strong = box('V1', 30_000);
  const plan: BoothPlanSave = {
    version: 0,
    sheet: { widthCm: 5000, depthCm: 3000 },
    areas: [],
    connections: [strong, box('V2', 1000)],
    places: Array.from({ length: 40 }, (_, n) => ({
      id: randomUUID(),
      number: String(n + 1),
      street: `Weg ${String(Math.floor(n / 10) + 1)}`,
      xCm: 300 + (n % 10) * 450,
      yCm: 400 + Math.floor(n / 10) * 700,
      widthCm: 300,
      depthCm: 300,
      turn: 0,
      zone: 'any',
      hasWater: true,
      isStepFree: true,
      vehicleCm: 0,
      connectionId: strong.id,
    })),
  };
  const path = `/api/desk/community-days/${slug}/plan`;
  const { version } = await desk.get<{ version: number }>(path);
  await desk.put(path, { ...plan, version });
}
