import type { BoothNeedsInput } from '@dabei/contracts';
import { translatorFor } from '@dabei/words';
import { needsLines } from './needs-lines';

const needs: BoothNeedsInput = {
  size: { widthCm: 350, depthCm: 300 },
  tent: null,
  tables: 0,
  power: { watts: 2400, connector: 'schuko' },
  water: false,
  food: { hygieneCertificate: false },
  vehicle: { lengthCm: null },
  insured: true,
  ages: { from: 4, until: 10 },
  access: 'step-free',
  languages: ['de', 'tr'],
};

describe('what a booth needs, line by line', () => {
  it('says metres, watts and years, and leaves out what nobody wants', async () => {
    const { t } = await translatorFor('de', 'desk', 'booths', 'booths-desk');
    const lines = needsLines(needs, { language: 'de', t });
    expect(lines).toEqual([
      { name: 'size', text: '3,5 × 3 m' },
      { name: 'power', text: '2.400 W, Gewöhnliche Steckdose (Schuko)' },
      { name: 'food', text: 'Ja, Belehrung nach § 43 IfSG fehlt noch' },
      { name: 'vehicle', text: 'Ja' },
      { name: 'insured', text: 'Ja' },
      { name: 'ages', text: '4 bis 10 Jahre' },
      { name: 'access', text: 'Ohne Stufen erreichbar, auch mit Rollstuhl' },
      { name: 'languages', text: 'Deutsch, Türkisch' },
    ]);
  });
});
