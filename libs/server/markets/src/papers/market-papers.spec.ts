import { pdfPictures, pdfWords, type PdfPicture } from '@dabei/server/testing/pdf';
import { join } from 'node:path';
import { printedSheets, type PaperSheet } from '@dabei/server/platform';
import type { Voice } from '@dabei/words';
import {
  aLongName,
  aPaperBooking,
  aPrintedMarket,
  aPrintedPlan,
  aPrintedTariff,
  somePaperBookings,
} from '../testing/a-printed-market';
import { dayListSheet } from './day-list';
import { termsSheet } from './market-terms';
import { signSheet } from './number-signs';
import type { PaperBooking } from './paper-bookings';
import { participantSheet } from './participant-list';
import { paperVoice } from './paper-voice';

const stand = 'Stand: Freitag, 7. Mai, 12 Uhr';
const market = aPrintedMarket();
const { pitches } = aPrintedPlan();
/** The upper half of a lying page of A4: enough to see how it looks. */
const upper = { x: 0, y: 0, width: 842, height: 230 };
const approved = (name: string): string => join(import.meta.dirname, `approved-${name}.png`);
const plain = (text = ''): string => text.replaceAll('\u00a0', ' ');

describe('lists and signs of a market', () => {
  let voice: Voice;
  beforeAll(async () => {
    voice = await paperVoice();
  });
  const pages = async (sheet: PaperSheet): Promise<PdfPicture[]> =>
    pdfPictures(await printedSheets([sheet], voice.language));
  const first = async (sheet: PaperSheet): Promise<PdfPicture> => {
    const [page] = await pages(sheet);
    if (page === undefined) throw new Error('a paper has a page');
    return page;
  };
  const day = (bookings: readonly PaperBooking[]): PaperSheet =>
    dayListSheet(market, pitches, bookings, stand, voice);
  const people = (bookings: readonly PaperBooking[]): PaperSheet =>
    participantSheet(market, bookings, stand, voice);

  it('the day list goes by street, says what is free, who waits, and when it was printed', async () => {
    const { text } = await first(day(somePaperBookings));
    expect(text.indexOf('Lindenallee')).toBeLessThan(text.indexOf('Am Teich'));
    expect(text).toContain('Frei: A5, A6');
    expect(text).not.toMatch(/Frei: [^\n]*C2/);
    expect(text).toContain('C2: zurückgelegt');
    expect(text).not.toContain('Toni Angebot');
    expect(text.indexOf('Robin Wartet')).toBeGreaterThan(text.indexOf('Warteliste'));
    expect(text).toContain('Stand: Freitag, 7. Mai, 12 Uhr');
    expect(text.split('\n')).toContain('(im Familienbüro bekannt)');
  }, 60_000);

  it('the day list asks for the money of one bill once', async () => {
    const { text } = await first(day(somePaperBookings));
    expect(plain(text).match(/25 €/g)).toHaveLength(1);
    expect(text).toContain('siehe A1, A2');
  }, 60_000);

  it('the participant list has no phone and no money, and nobody who only waits', async () => {
    const { text } = await first(people(somePaperBookings));
    expect(plain(text)).not.toMatch(/02855|€|Robin Wartet|Toni Angebot/);
    expect(text).toContain('gesehen am 2. März');
    expect(text).toContain('6 Anmeldungen, davon 1 gewerblich');
  }, 60_000);

  it('prints names of sixty letters and names in Arabic letters', async () => {
    const named = (name: string) => first(people([aPaperBooking({ name })]));
    expect((await named(aLongName)).text.replaceAll('\n', ' ')).toContain(aLongName);
    const [one, other] = [await named('سلمى'), await named('أمير')];
    expect(one.differenceFrom(other)).toBeGreaterThan(0.00005);
  }, 60_000);

  it('takes 300 bookings on pages with a head each', async () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      aPaperBooking({ numbers: [`A${String(at + 1)}`], name: aLongName }),
    );
    const printed = await pages(people(many));
    expect(printed.length).toBeGreaterThan(10);
    for (const { text } of printed) expect(text).toContain('Reisegewerbekarte');
    expect(printed.at(-1)?.text).toContain('A300');
  }, 120_000);

  it('says so where nobody came and nothing was drawn', async () => {
    const nothing = dayListSheet(market, [], [], stand, voice);
    expect((await first(nothing)).text).toContain('Es gibt noch keine Standplätze.');
    expect((await first(people([]))).text).toContain('Niemand ist angemeldet.');
    expect((await first(signSheet(market, [], voice))).text).toContain('noch keine Standplätze');
  }, 60_000);

  it('the sign has its number in the middle, as large as fits, and nobody’s name', async () => {
    const signs = ['7', 'A104', 'ABCDEFGHIJKL'].map((number) => ({ number, street: 'Am Teich' }));
    const printed = await pages(signSheet(market, signs, voice));
    expect(printed).toHaveLength(3);
    for (const page of printed) {
      const number = page.inkIn({ x: 0, y: 130, width: 842, height: 360 });
      expect(Math.abs((number?.x ?? 0) + (number?.width ?? 0) / 2 - 421)).toBeLessThan(25);
      expect(number?.x).toBeGreaterThan(40);
      expect(number?.height).toBeGreaterThan(60);
    }
    expect(printed[0]?.text.split('\n')).toEqual([
      'Standplatz',
      '7',
      'Am Teich · Trödelmarkt am Schloss',
      'Samstag, 8. Mai',
    ]);
  }, 60_000);

  it('the terms say what is set, and other settings say something else', async () => {
    const terms = (changes: object, tariff = aPrintedTariff) =>
      first(termsSheet(aPrintedMarket(changes), tariff, stand, voice));
    const { text } = await terms({});
    for (const words of [
      'Der Beitrag bleibt fällig.',
      'Ein Haushalt bekommt höchstens 9 m.',
      'Neuware, Kriegsspielzeug',
      'Private: 5 € je Meter, ermäßigt 2,50 €, vor Ort 7 €',
      'Pfand: 10 € je Anmeldung.',
      'Autos verlassen den Park bis 9:45 Uhr.',
    ])
      expect(plain(text)).toContain(words);
    const free = await terms(
      { feeStaysAfterRelease: false, commercial: 'excluded' },
      { ...aPrintedTariff, lines: [], depositCents: 0 },
    );
    expect(free.text).toContain('Die Teilnahme ist kostenlos.');
    expect(free.text).toContain('Gewerbliche Stände sind ausgeschlossen.');
    expect(free.text).not.toMatch(/fällig|Pfand|entfällt/);
  }, 60_000);

  it('are one file with all of them', async () => {
    const all = await printedSheets(
      [day([]), people([]), signSheet(market, pitches, voice)],
      voice.language,
    );
    expect(all.toString('latin1')).toContain('/Outlines');
    expect(await pdfWords(all)).toContain('Teilnehmerliste');
  }, 60_000);

  it('look as approved', async () => {
    const few = somePaperBookings.slice(0, 3);
    const list = (await first(people(few))).part(upper);
    expect(await list.differenceTo(approved('participants'))).toBeLessThan(0.0005);
    const clipboard = (await first(day(few))).part(upper);
    expect(await clipboard.differenceTo(approved('day-list'))).toBeLessThan(0.0005);
    const sign = await first(signSheet(market, pitches.slice(0, 1), voice));
    expect(await sign.differenceTo(approved('sign'))).toBeLessThan(0.0005);
    const terms = (await first(termsSheet(market, aPrintedTariff, stand, voice))).part({
      x: 0,
      y: 0,
      width: 595,
      height: 250,
    });
    expect(await terms.differenceTo(approved('terms'))).toBeLessThan(0.0005);
  }, 60_000);
});
