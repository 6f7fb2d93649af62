import {
  mmOnPaper,
  planScale,
  planScales,
  scaleBarMetres,
  windowAround,
  type PaperRoom,
} from './plan-scale';

const a4: PaperRoom = { widthMm: 265, depthMm: 155 };
const a3: PaperRoom = { widthMm: 388, depthMm: 242 };

describe('a plan on paper', () => {
  it.each([
    ['a square before a town hall on A4', { widthCm: 4000, depthCm: 2500 }, a4, 200],
    ['the same on A3', { widthCm: 4000, depthCm: 2500 }, a3, 200],
    ['a street of 200 metres on A4', { widthCm: 20_000, depthCm: 5000 }, a4, 1000],
    ['a street of 200 metres on A3', { widthCm: 20_000, depthCm: 5000 }, a3, 1000],
    ['a hall on A3', { widthCm: 3800, depthCm: 2400 }, a3, 100],
    ['exactly as large as the room', { widthCm: 2650, depthCm: 1550 }, a4, 100],
    ['a centimetre more', { widthCm: 2651, depthCm: 1550 }, a4, 200],
    ['deep rather than wide', { widthCm: 100, depthCm: 1551 }, a4, 200],
    ['two kilometres', { widthCm: 200_000, depthCm: 200_000 }, a4, 20_000],
  ])('has a round scale: %s', (_, sheet, room, scale) => {
    expect(planScale(sheet, room)).toBe(scale);
  });

  it('is as large as it can be: the next scale would not fit', () => {
    for (let widthCm = 100; widthCm <= 200_000; widthCm += 1777) {
      const sheet = { widthCm, depthCm: Math.round(widthCm / 2) };
      const scale = planScale(sheet, a4);
      const larger = planScales[planScales.indexOf(scale as 20) - 1];
      expect(mmOnPaper(widthCm, scale)).toBeLessThanOrEqual(a4.widthMm);
      expect(larger === undefined || mmOnPaper(widthCm, larger) > a4.widthMm).toBe(true);
    }
  });

  it.each([
    [20, 1],
    [100, 5],
    [200, 10],
    [250, 10],
    [1000, 50],
    [20_000, 1000],
  ])('has a bar of round metres: 1 : %i shows %i', (scale, metres) => {
    expect(scaleBarMetres(scale)).toBe(metres);
    expect(mmOnPaper(metres * 100, scale)).toBeLessThanOrEqual(50);
  });
});

describe('the part of a plan around a pitch', () => {
  const sheet = { widthCm: 20_000, depthCm: 5000 };
  const room = { widthMm: 120, depthMm: 80 };
  const pitch = { xCm: 10_000, yCm: 2500, widthCm: 300, depthCm: 200, turn: 0 };

  it('has the pitch in its middle and fills the room', () => {
    const { window, scale } = windowAround([pitch], sheet, room);
    expect(scale).toBe(200);
    expect(window).toEqual({ xCm: 8800, yCm: 1700, widthCm: 2400, depthCm: 1600 });
  });

  it('never leaves the sheet', () => {
    const { window } = windowAround([{ ...pitch, xCm: 150, yCm: 4900 }], sheet, room);
    expect(window).toMatchObject({ xCm: 0, yCm: 5000 - window.depthCm });
  });

  it('shows all pitches of a seller, and a smaller sheet as a whole', () => {
    const far = windowAround([pitch, { ...pitch, xCm: 14_000 }], sheet, room);
    expect(far.scale).toBe(500);
    expect(far.window.xCm).toBeLessThan(9850);
    expect(far.window.xCm + far.window.widthCm).toBeGreaterThan(14_150);
    const small = windowAround([], { widthCm: 900, depthCm: 600 }, room);
    expect(small.window).toEqual({ xCm: 0, yCm: 0, widthCm: 900, depthCm: 600 });
  });
});
