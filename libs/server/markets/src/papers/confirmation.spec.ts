import { printedSheets } from '@dabei/server/platform';
import { pdfPictures } from '@dabei/server/testing/pdf';
import { mmOnPaper, windowAround } from '@dabei/domain';
import { join } from 'node:path';
import { aConfirmation, aReference } from '../testing/a-confirmation';
import { aPrintedMarket } from '../testing/a-printed-market';
import { confirmationSheet, cropRoom, type Confirmation } from './confirmation';
import { paperVoice } from './paper-voice';

const printed = async (changes: Partial<Confirmation> = {}, language: 'de' | 'en' = 'de') => {
  const voice = await paperVoice(language);
  return pdfPictures(
    await printedSheets([await confirmationSheet(aConfirmation(changes), voice)], voice.language),
  );
};
const plain = (text = ''): string => text.replaceAll('\u00a0', ' ');

describe('the confirmation of a seller', () => {
  it('has everything that is needed on the day, and a code that the tablet reads', async () => {
    const [page] = await printed();
    expect(page?.codeIn({ x: 400, y: 60, width: 180, height: 150 })).toBe('K7M4-Q2XP');
    for (const words of [
      'A4, A5',
      'Lindenallee',
      'ab 7:45 Uhr vorfahren, bis 9:30 Uhr da sein',
      'ein Tisch geliehen',
      'Spielzeug, Kleidung',
      'K7M4-Q2XP',
      'Wer um 9:30 Uhr nicht da ist, dessen Platz geben wir weiter.',
      'Kostenlos absagen können Sie bis 30. April 2027.',
    ])
      expect(page?.text).toContain(words);
  }, 60_000);

  it('says what is owed, in cash or with a code that a banking app reads', async () => {
    const [, page] = await printed();
    expect(plain(page?.text)).toContain('Bitte zahlen Sie 40 € bis 1. Mai 2027.');
    expect(page?.text).toContain('Oder bar: Familienbüro Musterstadt');
    expect(page?.codeIn()).toBe(
      `BCD\n002\n1\nSCT\n\nStadtkasse Musterstadt\nDE89370400440532013000\nEUR40.00\n\n${aReference}`,
    );
  }, 60_000);

  it('is one page for a Kinderflohmarkt that costs nothing', async () => {
    const pages = await printed({
      positions: [],
      owed: null,
      market: aPrintedMarket({ terms: '' }),
    });
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain('Der Standplatz ist kostenlos.');
    expect(pages[0]?.text).not.toContain('Bitte zahlen');
  }, 60_000);

  it('speaks English to who reads English', async () => {
    const pages = await printed({}, 'en');
    const words = pages.map(({ text }) => plain(text)).join('\n');
    expect(words).toContain('This is where you stand');
    expect(words).toContain('Please pay €40 by 1 May 2027.');
    expect(words).not.toMatch(/Standplatz|Pfand|Bitte/);
  }, 60_000);

  it('says first of all that a market is called off', async () => {
    const [page] = await printed({
      market: aPrintedMarket({ calledOffAt: new Date('2027-05-07T18:00:00Z') }),
    });
    expect(page?.text).toContain('Der Markt fällt aus.');
    // nobody is let in
    expect(page?.text).not.toContain('K7M4');
  }, 60_000);

  it('shows the own pitches on a part of the plan that is to scale', async () => {
    const [page] = await printed();
    const { pitches, plan } = aConfirmation();
    const { window, scale } = windowAround(pitches, plan.sheet, cropRoom);
    expect(page?.text).toContain(`Maßstab 1 : ${String(scale)}`);
    expect(mmOnPaper(window.widthCm, scale)).toBeLessThanOrEqual(cropRoom.widthMm);
    // the yellow ones are told apart from the same plan with another pitch
    const other = plan.pitches.filter(({ number }) => number === 'B2' || number === 'B3');
    const [elsewhere] = await printed({ pitches: other });
    expect(page === undefined ? 0 : elsewhere?.differenceFrom(page)).toBeGreaterThan(0.005);
  }, 60_000);

  it('looks as approved', async () => {
    const [page] = await printed();
    const upper = page?.part({ x: 0, y: 0, width: 595, height: 520 });
    const approved = join(import.meta.dirname, 'approved-confirmation.png');
    expect(await upper?.differenceTo(approved)).toBeLessThan(0.0005);
  }, 60_000);
});
