import type { DonorView } from '@dabei/contracts';
import { labelSheet } from './label-sheet';

const pledge = (number: number, state: DonorView['pledges'][number]['state']) => ({
  id: `pledge-${String(number)}`,
  state,
  promisedUntil: '2026-12-14',
  saysHandedIn: false,
  wish: {
    number,
    ageBand: '6-8' as const,
    kind: 'toy' as const,
    words: `Puppe-${String(number)}`,
    size: 'klein',
    colour: 'rot',
    children: 1,
    tree: 3,
  },
});
const view = (...pledges: DonorView['pledges']): DonorView => ({
  campaign: {
    slug: 'wunschbaum-2026',
    title: 'Wunschbaum 2026',
    intro: '',
    phase: 'published',
    claimable: true,
    priceLimitCents: 3000,
    giftsUntil: '2026-12-14',
    giftPlace: 'Rathausplatz 1',
    giftHours: '',
  },
  name: 'Kim Beispiel',
  company: 'Beispiel GmbH',
  pledges,
});
const words = (sheet: DonorView) => JSON.stringify(labelSheet(sheet, (key) => key));

describe('labels for parcels', () => {
  it('are one for each gift that is still to come', () => {
    const sheet = words(
      view(pledge(117, 'promised'), pledge(118, 'arrived'), pledge(119, 'promised')),
    );
    expect([...sheet.matchAll(/"qr":"([^"]*)"/g)].map(([, code]) => code)).toEqual([
      'Nr. 117',
      'Nr. 119',
    ]);
    expect(words(view(pledge(1, 'cancelled')))).toContain('tree.label.none');
  });

  it('say the number and where to bring it: not who gives, not what was wished', () => {
    const sheet = words(view(pledge(117, 'promised')));
    expect(sheet).toContain('Rathausplatz 1');
    for (const hidden of ['Kim', 'Beispiel', 'Puppe', 'klein', 'rot', '6-8'])
      expect(sheet).not.toContain(hidden);
  });
});
