import type { BoothPlanView } from '@dabei/contracts';
import { translatorFor, type Voice } from '@dabei/words';
import {
  boothsToPlace,
  boothWords,
  groundWords,
  viewedSquare,
  type SquareBooth,
} from './placing-view';

const booth = (association: string, change: Partial<SquareBooth> = {}): SquareBooth =>
  ({
    id: association,
    association,
    title: 'Parcours',
    kind: 'food',
    squareMetres: 10.5,
    watts: 2400,
    water: true,
    together: null,
    placeId: null,
    place: null,
    ...change,
  }) as SquareBooth;
const place = (id: string) =>
  ({
    id,
    number: id,
    zone: 'food',
    hasWater: true,
    isStepFree: false,
    vehicleCm: 550,
    connectionId: 'v1',
  }) as BoothPlanView['places'][number];
const plan = {
  sheet: { widthCm: 1000, depthCm: 1000 },
  places: [place('1'), place('2'), place('3')],
  areas: [],
  connections: [{ id: 'v1', name: 'V1' }],
  booths: [booth('Imker', { placeId: '1', place: '1' }), booth('Zirkus', { placeId: '2' })],
} as unknown as BoothPlanView;

describe('placing booths on the square', () => {
  let voice: Voice;
  beforeAll(async () => {
    const { t } = await translatorFor('de', 'booths', 'booths-desk', 'square');
    voice = { language: 'de', t };
  });

  it('shows the chosen booth’s own place, and who stands on the others', () => {
    const { places } = viewedSquare(plan, plan.booths[1] ?? null, voice);
    expect(places.map(({ look }) => look)).toEqual(['taken', 'mine', 'free']);
    expect(places[0]?.words).toBe('Imker');
  });

  it('says what the ground offers', () => {
    expect(groundWords(place('9'), plan, voice)).toBe(
      'nur Essen und Trinken, Wasser in der Nähe, mit Stufen, Fahrzeug bis 5,5 m, V1',
    );
  });

  it('says what a booth asks of it', () => {
    expect(boothWords(booth('Imker', { together: 'Linde' }), voice)).toBe(
      'Essen und Trinken · 10,5 m² · 2.400 W · Wasser · neben: Linde',
    );
  });

  it('finds who has no place yet', () => {
    const booths = [booth('Zirkus'), booth('Ärzte'), booth('Imker', { placeId: '1', place: '1' })];
    const { without, placed } = boothsToPlace(booths, '');
    expect(without.map(({ association }) => association)).toEqual(['Ärzte', 'Zirkus']);
    expect(placed).toHaveLength(1);
    expect(boothsToPlace(booths, 'zirk parc').without).toHaveLength(1);
  });
});
