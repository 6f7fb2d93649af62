import { aBooth, someNeeds } from '../testing/a-booth';
import { boothSquareMetres, type BoothKind, type BoothNeeds } from './booth-needs';
import { missingNeeds } from './missing-needs';

const gapsOf = (needs: Partial<BoothNeeds>, kind: BoothKind = 'activity'): string[] =>
  missingNeeds(aBooth('one', needs, kind)).map(({ path, code }) => `${path} ${code}`);
const tent = { widthCm: 300, depthCm: 300, ballastPromised: true };
const waffles = { food: { hygieneCertificate: true }, water: true };

describe('an application for a booth', () => {
  it('is complete when nothing is missing and nothing contradicts', () => {
    expect(gapsOf({})).toEqual([]);
    expect(gapsOf({ ...waffles, ages: null }, 'food')).toEqual([]);
    expect(gapsOf({ ages: null }, 'information')).toEqual([]);
    expect(
      gapsOf({
        tent,
        power: { watts: 3680, connector: 'schuko' },
        vehicle: { lengthCm: 600 },
        water: true,
      }),
    ).toEqual([]);
  });

  it.each<[string, Partial<BoothNeeds>, BoothKind]>([
    ['size missing', { size: null }, 'activity'],
    ['size too-small', { size: { widthCm: 0, depthCm: 300 } }, 'activity'],
    ['tent ballast-not-promised', { tent: { ...tent, ballastPromised: false } }, 'activity'],
    ['tent larger-than-booth', { tent: { ...tent, depthCm: 301 } }, 'activity'],
    ['tent larger-than-booth', { tent: { ...tent, widthCm: 301 } }, 'activity'],
    ['power watts-missing', { power: { watts: null, connector: 'schuko' } }, 'activity'],
    ['power watts-missing', { power: { watts: 0, connector: 'schuko' } }, 'activity'],
    ['power connector-missing', { power: { watts: 100, connector: null } }, 'activity'],
    ['power connector-too-weak', { power: { watts: 3681, connector: 'schuko' } }, 'activity'],
    ['power connector-too-weak', { power: { watts: 11_001, connector: 'cee-16' } }, 'activity'],
    ['food missing', { food: null }, 'food'],
    ['food not-a-food-booth', waffles, 'activity'],
    ['food certificate-missing', { ...waffles, food: { hygieneCertificate: false } }, 'food'],
    ['food water-missing', { ...waffles, water: false }, 'food'],
    ['vehicle length-missing', { vehicle: { lengthCm: null } }, 'activity'],
    ['insured missing', { insured: false }, 'activity'],
    ['ages missing', { ages: null }, 'activity'],
    ['ages reversed', { ages: { from: 10, until: 6 } }, 'activity'],
    ['access missing', { access: null }, 'activity'],
    ['languages missing', { languages: [] }, 'activity'],
  ])('says "%s"', (gap, needs, kind) => {
    expect(gapsOf(needs, kind)).toEqual([gap]);
  });

  it('says everything at once, in the order of the form', () => {
    expect(
      gapsOf(
        {
          size: null,
          power: { watts: null, connector: null },
          food: { hygieneCertificate: false },
        },
        'food',
      ),
    ).toEqual([
      'size missing',
      'power watts-missing',
      'power connector-missing',
      'food certificate-missing',
      'food water-missing',
    ]);
  });

  it('has its ground in square metres', () => {
    expect(boothSquareMetres(someNeeds({ size: { widthCm: 350, depthCm: 200 } }))).toBe(7);
    expect(boothSquareMetres({ size: null })).toBe(0);
  });
});
