import { printedSheets, type PaperSheet } from '@dabei/server/platform';
import { pdfPictures, pdfWords, type PdfPicture } from '@dabei/server/testing/pdf';
import type { Language, Voice } from '@dabei/words';
import { join } from 'node:path';
import {
  aLongAssociation,
  aPaperBooth,
  aPrintedDay,
  aPrintedSquare,
  aTicket,
  someActs,
  someConnections,
  somePaperBooths,
} from '../testing/a-printed-day';
import { boothSheets, dayFolder } from './day-folder';
import { infoPack } from './info-pack';
import { paperVoice } from './paper-voice';
import { runningOrderSheet } from './running-order-sheet';
import type { TicketOf } from './welcome-sheet';

const approved = (name: string): string => join(import.meta.dirname, `approved-${name}.png`);
const plain = (text = ''): string => text.replaceAll(/\s+/g, ' ');
/** The upper part of a page: enough to see how it looks. */
const upper = (page: PdfPicture, height: number): PdfPicture =>
  page.part({ x: 0, y: 0, width: page.size.width, height });

describe('papers of a community day', () => {
  let voice: Voice;
  beforeAll(async () => {
    voice = await paperVoice();
  });
  const facts = aPrintedDay();
  const square = aPrintedSquare();
  const pages = (sheets: readonly [PaperSheet, ...PaperSheet[]]): Promise<PdfPicture[]> =>
    printedSheets(sheets, 'de').then(pdfPictures);
  const pack = async (own: TicketOf | null, language: Language = 'de'): Promise<PdfPicture[]> =>
    pages(infoPack(facts, square, own, await paperVoice(language)));
  const nobody = { roles: [], shifts: [], volunteers: [] };

  it('the info pack of a booth says where, when and how, a page for each question', async () => {
    const [welcome, emergency, checks, storm, bands, ...more] = await pack(aTicket());
    expect(more).toEqual([]);
    expect(welcome?.codeIn({ x: 400, y: 90, width: 180, height: 170 })).toBe('K7M4-Q2XP');
    for (const words of [
      'Für Turnverein Musterstadt 1908',
      'ab 7:30 Uhr vorfahren und ausladen',
      'Verteiler V1',
      '12:30 Uhr: Kinderchor, 20 Minuten',
      'Hier stehen Sie',
    ])
      expect(plain(welcome?.text)).toContain(words);
    for (const words of ['112', '110', 'Rotes Zelt am Brunnen', 'Wagen des Roten Kreuzes'])
      expect(plain(emergency?.text)).toContain(words);
    expect(plain(checks?.text)).toContain('Musik: GEMA');
    expect(plain(storm?.text)).toContain('entscheidet allein das Familienbüro');
    expect(bands?.text.match(/Bitte rufen Sie meine Eltern an:/g)).toHaveLength(10);
  }, 60_000);

  it('the info pack of everybody names no booth, that of a booth without a place says so', async () => {
    const [everybody] = await pack(null);
    expect(plain(everybody?.text)).not.toMatch(/Ihr Platz|Bei der Ankunft/);
    const [early] = await pack(aTicket({ place: null, acts: [] }));
    expect(plain(early?.text)).toContain('Die Nummer Ihres Platzes schreiben wir Ihnen noch.');
  }, 60_000);

  it('the info pack is there in English', async () => {
    const words = plain((await pack(aTicket(), 'en')).map(({ text }) => text).join('\n'));
    for (const said of ['For Turnverein', 'Storm and thunder', 'A child is alone', 'Photographs'])
      expect(words).toContain(said);
    expect(words).not.toMatch(/booth-paper\.|\bSie\b/);
  }, 60_000);

  it('lists booths by number, by name, by time, and by what they hang on', async () => {
    const [numbers, names, times, power] = await pages(
      boothSheets({ facts, connections: someConnections, booths: somePaperBooths }, voice),
    );
    const order = (page: PdfPicture | undefined, ...texts: string[]) => {
      const text = plain(page?.text);
      expect(texts.filter((one) => !text.includes(one))).toEqual([]);
      expect(texts.toSorted((a, b) => text.indexOf(a) - text.indexOf(b))).toEqual(texts);
    };
    order(numbers, 'Ballverein', 'Förderverein', 'Arbeiterwohlfahrt');
    order(names, 'Arbeiterwohlfahrt', 'Ballverein', 'Förderverein');
    order(
      times,
      '7:15 Uhr',
      '7:30 Uhr',
      '8 Uhr Hauptweg',
      'Ohne Zeit zum Vorfahren',
      'Arbeiterwohlfahrt',
    );
    order(
      power,
      'Verteiler V1: 4.100 W von 11.000 W',
      '3.600 W',
      'Verteiler V2: 0 W von',
      'noch keinen Anschluss',
    );
    expect(plain(numbers?.text)).toContain('V1: 3.600 W, Schuko-Steckdose, Wasser, 2 Tische');
    // names of people are on the first and the third
    const secret = [numbers, names, times].map((page) => page?.text.includes('vernichten'));
    expect(secret).toEqual([true, false, true]);
  }, 60_000);

  it('a box above its limit is said to be', async () => {
    const booths = [aPaperBooth('7', { connection: 'V2', watts: 3500, connector: 'schuko' })];
    const words = await pdfWords(
      await printedSheets(
        boothSheets({ facts, connections: someConnections, booths }, voice),
        'de',
      ),
    );
    expect(plain(words)).toContain('Verteiler V2: 3.500 W, er trägt nur 3.000 W');
  }, 60_000);

  it('the running order that hangs beside the stage has nobody’s number', async () => {
    const [wall] = await pages([runningOrderSheet(facts, someActs, voice)]);
    expect(plain(wall?.text)).toContain('11–11:20 Uhr Begrüßung');
    expect(plain(wall?.text)).not.toMatch(/Ansprechperson|vernichten/);
    const person = { name: 'Toni Beispiel', phone: '02855 998877' };
    const carried = someActs.map((act) => ({ ...act, person }));
    const [mine] = await pages([runningOrderSheet(facts, carried, voice)]);
    expect(plain(mine?.text)).toContain('02855 998877');
  }, 60_000);

  it('300 booths go on to the next pages, with the head on each', async () => {
    const booths = Array.from({ length: 300 }, (_, at) =>
      aPaperBooth(String(at + 1), { association: `${aLongAssociation} ${String(at)}` }),
    );
    const [sheet] = boothSheets({ facts, connections: [], booths }, voice);
    const printed = await pages([sheet]);
    expect(printed.length).toBeGreaterThan(10);
    for (const { text } of printed) expect(text).toContain('Ansprechperson');
  }, 120_000);

  it('the folder has everything, and says so on its first page', async () => {
    const folder = dayFolder(
      { facts, square, connections: [], booths: [], acts: [], board: nobody },
      voice,
    );
    const file = await printedSheets(folder, 'de');
    expect(file.toString('latin1')).toContain('/Outlines');
    const [cover, ...rest] = await pdfPictures(file);
    const words = plain(rest.map(({ text }) => text).join('\n'));
    for (const { title } of folder.slice(1)) {
      expect(plain(cover?.text)).toContain(title);
      expect(words).toContain(title);
    }
    for (const empty of ['Noch hat kein Stand einen Platz.', 'Es gibt noch keine Auftritte.'])
      expect(words).toContain(empty);
  }, 60_000);

  it('look as approved', async () => {
    const [welcome, emergency, checks, storm, bands] = await pack(aTicket());
    const folder = await pages(
      dayFolder(
        {
          ...{ facts, square, connections: someConnections, booths: somePaperBooths },
          ...{ acts: someActs, board: nobody },
        },
        voice,
      ),
    );
    const [cover, , plan, stage, numbers, , times, power] = folder;
    const look: [string, PdfPicture | undefined, number][] = [
      ['info-pack', welcome, 560],
      ['emergency', emergency, 300],
      ['checklists', checks, 260],
      ['storm', storm, 260],
      ['wristbands', bands, 200],
      ['cover', cover, 300],
      ['square', plan, 595],
      ['running-order', stage, 240],
      ['booths', numbers, 280],
      ['set-up', times, 300],
      ['power', power, 260],
    ];
    for (const [name, page, height] of look)
      expect([
        name,
        page === undefined ? 1 : await upper(page, height).differenceTo(approved(name)),
      ]).toEqual([name, expect.closeTo(0, 3)]);
  }, 120_000);
});
