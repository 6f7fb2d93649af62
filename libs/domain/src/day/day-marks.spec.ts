import { dayMarks } from './day-marks';

describe('the marks of a child', () => {
  const child = { attention: ['health'], noPhoto: true, swim: { level: 'none', allowed: true } };

  it('begin with what is dangerous', () => {
    expect(dayMarks(child, ['photos', 'swim'])).toEqual([
      'mark.health',
      'mark.no-photo',
      'swim.none',
    ]);
    const dry = { ...child, swim: { level: 'gold', allowed: false } };
    expect(dayMarks(dry, ['photos'])).toEqual(['mark.health', 'mark.no-swim', 'mark.no-photo']);
  });

  it('say nothing about photos where nobody was asked', () => {
    expect(dayMarks({ ...child, swim: null }, [])).toEqual(['mark.health']);
  });
});
