import type { PlanPlace } from '@dabei/domain';
import type { Drawing } from './drawing';
import { changed, movedBy, sizedTo, turnedBy } from './edits';
import { anotherPlace, copiesOf } from './new-things';
import { centimetresIn, metresOf } from './metres';
import { nextNumber } from './next-number';
import { snapped } from './snapped';
import { stretched } from './stretched';

const place = (id: string, changes: Partial<PlanPlace> = {}): PlanPlace => ({
  id,
  number: id,
  kind: 'blanket',
  zone: 'children',
  street: '',
  xCm: 100,
  yCm: 100,
  widthCm: 200,
  depthCm: 200,
  turn: 0,
  ...changes,
});
const drawing: Drawing = {
  sheet: { widthCm: 4000, depthCm: 2000 },
  places: [place('A1'), place('A2', { xCm: 300 })],
  areas: [
    { id: 'w', kind: 'lane', words: '', xCm: 0, yCm: 0, widthCm: 400, depthCm: 400, turn: 0 },
  ],
};
const only = (id: string): Set<string> => new Set([id]);

describe('drawing', () => {
  it('changes what is chosen and nothing else', () => {
    const { places, areas } = movedBy(drawing, new Set(['A1', 'w']), 10, -20);
    expect(places.map(({ xCm, yCm }) => [xCm, yCm])).toEqual([
      [110, 80],
      [300, 100],
    ]);
    expect(areas[0]).toMatchObject({ xCm: 10, yCm: -20 });
    expect(drawing.places[0]).toMatchObject({ xCm: 100 });
  });

  it('turns within a circle, and keeps a size one can stand on', () => {
    expect(turnedBy(drawing, only('A1'), -15).places[0]?.turn).toBe(345);
    const tiny = sizedTo(drawing, only('A1'), () => ({ widthCm: 1, depthCm: 99_999 }));
    expect(tiny.places[0]).toMatchObject({ widthCm: 50, depthCm: 3000 });
    expect(changed(drawing, only('x'), () => ({ turn: 9 })).places).toEqual(drawing.places);
  });

  it('puts the next place beside the chosen one, with the next free number', () => {
    const next = anotherPlace(drawing, drawing.places[0] ?? null, { xCm: 0, yCm: 0 }, place('x'));
    expect(next).toMatchObject({ number: 'A3', xCm: 300, yCm: 100, zone: 'children' });
    const upright = place('B1', { turn: 90 });
    const below = anotherPlace(drawing, upright, { xCm: 0, yCm: 0 }, upright);
    expect(below).toMatchObject({ xCm: 100, yCm: 300 });
    expect(copiesOf(drawing, drawing.places).map(({ number }) => number)).toEqual(['A3', 'A4']);
  });

  it.each([
    ['A7', 'A8'],
    ['09', '10'],
    ['A99', 'A100'],
    ['', '1'],
    ['Ecke', 'Ecke1'],
  ])('after %j comes %j', (number, next) => {
    expect(nextNumber(number, new Set())).toBe(next);
  });

  it('snaps edge to edge and flush; else to ten centimetres', () => {
    const [other] = drawing.places;
    const near = place('x', { xCm: 312, yCm: 93 });
    expect(snapped(near, other ? [other] : [])).toEqual({ xCm: 300, yCm: 100 });
    expect(snapped(place('x', { xCm: 1234, yCm: 777 }), drawing.places)).toEqual({
      xCm: 1230,
      yCm: 780,
    });
    expect(snapped({ ...near, turn: 45 }, drawing.places)).toEqual({ xCm: 310, yCm: 90 });
  });

  it('is pulled at one edge while the other stays', () => {
    const pulled = stretched(place('A1'), 'front', { xCm: 304, yCm: 100 });
    expect(pulled).toEqual({ widthCm: 300, xCm: 150, yCm: 100 });
    expect(stretched(place('A1'), 'depth', { xCm: 100, yCm: 400 })).toEqual({
      depthCm: 400,
      xCm: 100,
      yCm: 200,
    });
    expect(stretched(place('A1'), 'turn', { xCm: 300, yCm: 100 })).toEqual({ turn: 90 });
    expect(stretched(place('A1'), 'front', { xCm: -900, yCm: 0 }).widthCm).toBe(50);
  });

  it('reads metres as people write them', () => {
    expect(['2,5', '2.5 m', ' 12 ', '-1'].map(centimetresIn)).toEqual([250, 250, 1200, -100]);
    expect(['', 'zwei', '1,2,3', '99999'].map(centimetresIn)).toEqual([null, null, null, null]);
    expect([250, 1200, 5].map(metresOf)).toEqual(['2,5', '12', '0,05']);
  });
});
