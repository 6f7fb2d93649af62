import type { BoothPlanView } from '@dabei/contracts';
import { drawingOf, grounded, looksOf, savedAs } from './square-drawing';

const box = {
  id: 'v1',
  name: 'V1',
  limitWatts: 11_000,
  sockets: { schuko: 6, 'cee-16': 1, 'cee-32': 0 },
};
const place = {
  id: 'p1',
  number: '1',
  street: '',
  xCm: 500,
  yCm: 500,
  widthCm: 300,
  depthCm: 300,
  turn: 0,
  zone: 'food',
  hasWater: true,
  isStepFree: false,
  vehicleCm: 600,
  connectionId: 'v1',
} as const;
const plan = {
  sheet: { widthCm: 6000, depthCm: 4000 },
  places: [place],
  areas: [],
  booths: [{ placeId: 'p1' }, { placeId: null }],
} as unknown as BoothPlanView;

describe('the square as something to draw on', () => {
  it('is sent as it was read', () => {
    expect(savedAs(drawingOf(plan), [box])).toEqual({
      sheet: plan.sheet,
      areas: [],
      places: [place],
      connections: [box],
    });
  });

  it('gives a new place plain ground', () => {
    const { hasWater: _, isStepFree: __, vehicleCm: ___, connectionId: ____, ...drawn } = place;
    const bare = { ...drawn, kind: '' };
    const [saved] = savedAs({ ...drawingOf(plan), places: [bare] }, []).places;
    expect(saved).toMatchObject({ hasWater: false, isStepFree: true, vehicleCm: 0 });
  });

  it('is near to no distribution box that was removed', () => {
    expect(savedAs(drawingOf(plan), []).places[0]?.connectionId).toBeNull();
  });

  it('changes the ground of the chosen places only', () => {
    const drawing = drawingOf(plan);
    expect(grounded(drawing, new Set(['other']), { hasWater: false })).toEqual(drawing);
    const dry = grounded(drawing, new Set(['p1']), { hasWater: false });
    expect(savedAs(dry, [box]).places[0]?.hasWater).toBe(false);
  });

  it('shows where somebody stands', () => {
    expect([...looksOf(plan)]).toEqual([['p1', 'taken']]);
  });
});
