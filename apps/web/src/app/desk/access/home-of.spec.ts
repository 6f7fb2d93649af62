import { permissionsOf } from '@dabei/contracts';
import { homeOf } from './home-of';

const home = (bundle: string, secondFactor = true): string =>
  homeOf(permissionsOf({ bundles: [bundle], secondFactor }));

describe('where a person starts at the desk', () => {
  it('is the page of the own work', () => {
    expect(home('lead')).toBe('/desk');
    expect(home('office')).toBe('/desk');
    expect(home('organiser')).toBe('/desk/eigene');
    expect(home('companion')).toBe('/tag');
    expect(home('evaluator')).toBe('/desk/zahlen');
  });

  it('is the second factor as long as that is missing', () => {
    expect(home('lead', false)).toBe('/desk/sicherheit');
    expect(home('nobody-knows')).toBe('/desk/sicherheit');
  });
});
