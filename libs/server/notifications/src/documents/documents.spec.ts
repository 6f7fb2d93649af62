import { accessCodeFrom } from '@dabei/domain';
import { voiceOf } from '../mail/voice-of';
import { aMailEvent, aMailLine, anOffice } from '../testing/a-mail-line';
import { daySheet, type DaySheet, type SheetRow } from './day-sheet';
import { householdLetter } from './household-letter';
import { printPdf, type Paper } from './print-pdf';

const pagesIn = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
const wordsOf = (paper: Paper): string => JSON.stringify(paper.content);

const aRow = (more: Partial<SheetRow> = {}): SheetRow => ({
  firstName: 'Mia',
  lastName: 'Öztürk',
  age: 9,
  seats: 1,
  phone: '+49 2855 123',
  emergency: 'Oma Inge, 02855 456',
  pickUp: { goesHomeAlone: false, fetchedBy: 'Oma Inge' },
  attention: ['health'],
  ...more,
});
const aSheet = (rows: SheetRow[], more: Partial<DaySheet> = {}): DaySheet => ({
  title: 'Floß bauen',
  place: 'Freibad',
  sessions: [
    {
      startsAt: new Date('2027-07-06T12:00:00Z'),
      endsAt: new Date('2027-07-06T15:00:00Z'),
      allDay: false,
      rows,
    },
  ],
  columns: { pickUp: true, emergency: true, attention: true },
  printedAt: new Date('2027-07-06T05:45:00Z'),
  ...more,
});

describe('the day sheet', () => {
  it('is a page of names, how they go home and when it was printed', async () => {
    const paper = daySheet(aSheet([aRow()]), await voiceOf('de'));
    expect(wordsOf(paper)).toContain('Mia Öztürk');
    expect(wordsOf(paper)).toContain('abgeholt von Oma Inge');
    expect(wordsOf(paper)).toContain('Gesundheit');
    expect(wordsOf(paper)).toContain('Dienstag, 6. Juli, 14–17 Uhr, Freibad');
    expect(paper.foot(1, 2)).toContain('Stand: Dienstag, 6. Juli, 7:45 Uhr · Seite 1 von 2');
    const pdf = await printPdf(paper);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesIn(pdf)).toBe(1);
  });

  it('leaves out what the event does not ask and what may not be seen', async () => {
    const columns = { pickUp: false, emergency: false, attention: false };
    const words = wordsOf(daySheet(aSheet([aRow()], { columns }), await voiceOf('de')));
    expect(words).not.toMatch(/Oma Inge|Gesundheit|Heimweg|Notfall|Achtung/);
  });

  it('takes three hundred names on several pages, each with its foot', async () => {
    const rows = Array.from({ length: 300 }, () =>
      aRow({ firstName: 'Maximiliane-Katharina', lastName: 'von Hohenstein-Öztürk' }),
    );
    const pdf = await printPdf(daySheet(aSheet(rows), await voiceOf('de')));
    expect(pagesIn(pdf)).toBeGreaterThan(10);
  });

  it('has a page for every date, also for one without children', async () => {
    const sheet = aSheet([]);
    const twoDates = { ...sheet, sessions: [...sheet.sessions, ...sheet.sessions] };
    const paper = daySheet(twoDates, await voiceOf('de'));
    expect(wordsOf(paper)).toContain('Niemand angemeldet');
    expect(pagesIn(await printPdf(paper))).toBe(2);
  });

  it('counts the adults who come along', async () => {
    const paper = daySheet(aSheet([aRow({ seats: 2 }), aRow()]), await voiceOf('de'));
    expect(wordsOf(paper)).toContain('2 Kinder, dazu 1 erwachsene Person');
  });
});

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
