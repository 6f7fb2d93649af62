import { accessCodeFrom } from '@dabei/domain';
import { printPdf, type Paper } from '@dabei/server/platform';
import { voiceOf } from '../mail/voice-of';
import { aMailEvent, aMailLine, anOffice } from '../testing/a-mail-line';
import { householdLetter } from './household-letter';

const pagesIn = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
const wordsOf = (paper: Paper): string => JSON.stringify(paper.content);

describe('the letter', () => {
  const letter = {
    recipient: 'Ada Muster',
    addressLines: ['Allee 1', '46562 Voerde'],
    lines: [
      aMailLine(),
      aMailLine({
        registrationId: 'r2',
        childFirstName: 'Ben',
        state: 'waiting',
        ahead: 1,
        event: aMailEvent({ id: 'e2', title: 'Töpfern' }),
      }),
    ],
    offers: [{ childFirstName: 'Lea', expiresAt: new Date('2027-06-11T10:00:00Z') }],
    accessCode: accessCodeFrom(new Uint8Array(16).fill(9)),
    office: anOffice(),
    publicUrl: 'https://dabei.example',
    printedAt: new Date('2027-06-01T08:00:00Z'),
  };

  it('says the sentences of the mails and whom to call until when', async () => {
    const words = wordsOf(await householdLetter(letter, await voiceOf('de')));
    expect(words).toContain('Floß bauen: Mia hat einen Platz.');
    expect(words).toContain('Töpfern: Ben wartet noch. Davor wartet 1 Kind.');
    expect(words).toContain('bis Freitag, 11. Juni, 12 Uhr: 02855 80-000');
  });

  it('prints the code in groups and as a picture', async () => {
    const paper = await householdLetter(letter, await voiceOf('de'));
    expect(wordsOf(paper)).toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/);
    expect(wordsOf(paper)).toContain('<svg');
    expect(pagesIn(await printPdf(paper))).toBeGreaterThanOrEqual(1);
  });

  it('goes without a code, too, and in English', async () => {
    const paper = await householdLetter({ ...letter, accessCode: null }, await voiceOf('en'));
    expect(wordsOf(paper)).toContain('Mia has a place.');
    expect(wordsOf(paper)).not.toContain('<svg');
    expect((await printPdf(paper)).length).toBeGreaterThan(1000);
  });
});
