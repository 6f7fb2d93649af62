import type { DayChild, DaySheet } from '@dabei/contracts';
import { printPdf, type Paper } from '@dabei/server/platform';
import { dayPaper } from './day-paper';
import { dayVoice } from './day-voice';
import { doorSign } from './door-sign';

const printedAt = new Date('2027-07-06T05:45:00Z');
const pagesIn = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
const wordsOf = (paper: Pick<Paper, 'content'>): string => JSON.stringify(paper.content);
const printed = async (...sheets: DaySheet[]): Promise<Paper> =>
  dayPaper(sheets, printedAt, await dayVoice());

const aChild = (more: Partial<DayChild> = {}): DayChild => ({
  registrationId: 'r1',
  firstName: 'Mia',
  lastName: 'Öztürk',
  age: 9,
  seats: 1,
  phone: '+49 2855 123',
  emergency: { name: 'Oma Inge', phone: '02855 456' },
  pickUp: { goesHomeAlone: false, fetchedBy: 'Oma Inge' },
  barred: null,
  noPhoto: true,
  swim: { level: 'seahorse', allowed: true },
  attention: ['health'],
  health: null,
  toldAbsent: false,
  presence: {
    registrationId: 'r1',
    state: 'expected',
    checkedInAt: null,
    checkedOutAt: null,
    fetchedBy: null,
  },
  ...more,
});
const asks = ['health', 'swim', 'photos', 'pick-up', 'emergency-contact'];
const aSheet = (children: DayChild[], more: Partial<DaySheet> = {}): DaySheet => ({
  now: '2027-07-06T05:45:00Z',
  expiresAt: '2027-07-07T22:00:00Z',
  event: {
    eventId: 'e1',
    day: '2027-07-06',
    title: 'Floß bauen',
    place: 'Freibad',
    meetingPoint: null,
    organiser: 'Verein',
    sessions: [{ startsAt: '2027-07-06T12:00:00Z', endsAt: '2027-07-06T15:00:00Z', allDay: false }],
    children: children.length,
    present: 0,
    missed: 0,
  },
  asks,
  children,
  headCount: null,
  townDevice: false,
  mayBar: false,
  ...more,
});

describe('the paper of a day', () => {
  it('says what the screen says: names, marks, how they go home, when it was printed', async () => {
    const paper = await printed(aSheet([aChild({ barred: 'Onkel Kurt' })]));
    const words = wordsOf(paper);
    expect(words).toContain('Mia Öztürk');
    expect(words).toContain('von Oma Inge');
    expect(words).toContain('darf nicht abholen: Onkel Kurt');
    for (const mark of ['Gesundheit', 'kein Foto', 'Seepferdchen']) expect(words).toContain(mark);
    expect(words).toContain('Dienstag, 6. Juli, 14–17 Uhr, Freibad');
    expect(paper.foot(1, 2)).toContain('Stand: Dienstag, 6. Juli, 7:45 Uhr · Seite 1 von 2');
    expect(pagesIn(await printPdf(paper))).toBe(1);
  });

  it('has the words of health data only where the sheet has them', async () => {
    const health = { health: 'Nussallergie', medication: 'Notfallset' };
    expect(wordsOf(await printed(aSheet([aChild({ health })])))).toContain('Nussallergie');
    expect(wordsOf(await printed(aSheet([aChild()])))).not.toContain('Nuss');
  });

  it('leaves out what the event did not ask', async () => {
    const nothing = { attention: [], swim: null, pickUp: null, emergency: null };
    const words = wordsOf(await printed(aSheet([aChild(nothing)], { asks: [] })));
    expect(words).not.toMatch(/Oma Inge|Gesundheit|Heimweg|Notfall|Beachten/);
    expect(words).toContain('bitte niemanden fotografieren');
  });

  it('takes three hundred long names on several pages', async () => {
    const name = { firstName: 'Maximiliane-Katharina', lastName: 'von Hohenstein-Öztürk' };
    const children = Array.from({ length: 300 }, () => aChild(name));
    expect(pagesIn(await printPdf(await printed(aSheet(children))))).toBeGreaterThan(10);
  });

  it('says on every page of the table which event it is', async () => {
    const paper = await printed(aSheet([aChild()]));
    expect(wordsOf(paper)).toContain('"text":"Floß bauen · Dienstag, 6. Juli"');
    expect(wordsOf(paper)).toContain('"headerRows":2');
  });

  it('has a page for every day, also for one without children, and counts who comes along', async () => {
    const paper = await printed(aSheet([]), aSheet([aChild({ seats: 2 }), aChild()]));
    expect(wordsOf(paper)).toContain('Niemand angemeldet');
    expect(wordsOf(paper)).toContain('2 Kinder, dazu 1 erwachsene Person');
    expect(pagesIn(await printPdf(paper))).toBe(2);
  });

  it('says whose family told that the child does not come, and counts them', async () => {
    const words = wordsOf(await printed(aSheet([aChild({ toldAbsent: true }), aChild()])));
    expect(words.match(/abgemeldet: kommt heute nicht/g)).toHaveLength(1);
    expect(words).toContain('2 Kinder, 1 abgemeldet');
    const came = {
      toldAbsent: true,
      presence: { ...aChild().presence, state: 'present' as const },
    };
    expect(wordsOf(await printed(aSheet([aChild(came)])))).not.toContain('abgemeldet');
  });

  it('names no child on the door', async () => {
    const sheet = aSheet([aChild()]);
    const paper = await printed(sheet);
    const sign = doorSign(sheet.event, await dayVoice());
    expect(JSON.stringify(sign)).toContain('Floß bauen');
    expect(JSON.stringify(sign)).not.toContain('Mia');
    const longest = { ...sheet.event, title: 'Übungsgelände '.repeat(9).trim() };
    const one = doorSign({ ...longest, meetingPoint: longest.title }, await dayVoice());
    const [first, ...rest] = one as [object, ...object[]];
    const alone = [{ ...first, pageBreak: undefined }, ...rest] as Paper['content'];
    expect(pagesIn(await printPdf({ ...paper, content: alone }))).toBe(1);
    expect(pagesIn(await printPdf({ ...paper, content: [...paper.content, ...sign] }))).toBe(2);
  });
});
