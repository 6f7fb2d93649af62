import { bundlePermissions } from '@dabei/contracts';
import { deskLinks, isHere, linksOf, quietLinks } from './desk-links';

const linkOf = (word: string) => {
  const link = deskLinks.find((one) => one.word === word);
  if (link === undefined) throw new Error(`no link ${word}`);
  return link;
};

describe('the row of links at the desk', () => {
  it.each(['lead', 'office'] as const)('has at most eleven for %s', (bundle) => {
    const held = bundlePermissions[bundle];
    const shown = linksOf(held);
    expect(shown.length).toBeLessThanOrEqual(11);
    expect(shown.length).toBeGreaterThanOrEqual(7);
  });

  it('leads a helper to the gifts, the office there over the wish tree', () => {
    const words = (bundle: 'gift-helper' | 'office') =>
      linksOf(bundlePermissions[bundle]).map(({ word }) => word);
    expect(words('gift-helper')).toEqual(['gifts']);
    expect(words('office')).not.toContain('gifts');
    expect(isHere(linkOf('tree'), '/desk/geschenke/regal')).toBe(true);
  });

  it('leads the pages to whom they were open before', () => {
    expect(quietLinks.map(({ path }) => path)).toEqual(['/desk/team', '/desk/seiten']);
  });

  it.each([
    ['today', '/desk', true],
    ['today', '/desk/programm', false],
    ['programme', '/desk/programm?aktion=sommer', true],
    ['programme', '/desk/programm/import', true],
    ['programme', '/desk/planung?ansicht=wochen', true],
    ['programme', '/desk/freigaben/1', true],
    ['programme', '/desk/veranstaltung/1/plaetze', true],
    ['families', '/desk/familie/1#post', true],
    ['families', '/desk/familien/briefe', true],
    ['messages', '/desk/nachrichten/fehler', true],
    ['programme', '/desk/programmheft', false],
  ])('%s at %s: %s', (word, url, here) => {
    expect(isHere(linkOf(word), url)).toBe(here);
  });
});
