import type { DeskVolunteer, ShiftBoard } from '@dabei/contracts';
import { pdfPictures, type PdfPicture } from '@dabei/server/testing/pdf';
import { join } from 'node:path';
import type { CommunityDay } from '../facts/community-day';
import { shiftListPdf } from './print-shift-list';

const now = new Date('2027-09-17T10:00:00Z');
const approved = join(import.meta.dirname, 'approved-shift-list.png');
/** The upper half of a page of A4: enough to see how it looks. */
const upper = { x: 0, y: 0, width: 595, height: 330 };

const day: CommunityDay = {
  id: 'day',
  slug: 'weltkindertag-2027',
  title: 'Weltkindertag',
  intro: '',
  place: 'Stadtpark',
  phase: 'closed',
  heldOn: '2027-09-19',
  opensAt: '10:00',
  closesAt: '18:00',
  signUpFrom: now,
  cancelFreeUntil: now,
  graceMinutes: 15,
  shiftsInARow: 2,
  pauseMinutes: 30,
  youthUntil: '20:00',
  youthHours: 6,
  emergency: 'Verlorene Kinder: rotes Zelt am Brunnen. Notruf 112.',
  calledOffAt: null,
  calledOffWords: null,
  thankedAt: null,
  eraseOn: '2027-11-14',
  version: 1,
};

const aPerson = (id: string, changes: Partial<DeskVolunteer> = {}): DeskVolunteer => ({
  id,
  name: `Kim ${id}`,
  email: null,
  phone: '0221 12345',
  age: 35,
  consent: 'none',
  consentBy: null,
  parent: null,
  foodUntil: null,
  roles: [],
  version: 1,
  ...changes,
});

const signup = (
  volunteerId: string,
  state: ShiftBoard['shifts'][number]['signups'][number]['state'],
) => ({ id: `on ${volunteerId}`, volunteerId, state, checkedInAt: null, version: 1 });

const board: ShiftBoard = {
  roles: [
    {
      ...{ id: 'games', name: 'Spielstation', about: '', needsConfirmation: false },
      ...{ minAge: 14, food: false, version: 1 },
    },
  ],
  shifts: [
    {
      ...{ id: 's1', roleId: 'games', place: 'Wiese', note: 'Bitte Sonnenhut', needed: 4, free: 1 },
      ...{ startsAt: '2027-09-19T08:00:00Z', endsAt: '2027-09-19T10:30:00Z', version: 1 },
      signups: [
        signup('Anders', 'taken'),
        signup('Becker', 'taken'),
        signup('Conrad', 'asked'),
        signup('Dorn', 'cancelled'),
      ],
    },
    {
      ...{ id: 's2', roleId: 'games', place: '', note: '', needed: 2, free: 2, signups: [] },
      ...{ startsAt: '2027-09-19T12:00:00Z', endsAt: '2027-09-19T14:00:00Z', version: 1 },
    },
  ],
  volunteers: [
    aPerson('Anders'),
    aPerson('Becker', { age: 16, consent: 'missing' }),
    aPerson('Conrad', { age: 17, consent: 'given' }),
    aPerson('Dorn'),
  ],
};

describe('the shift list on paper', () => {
  const pages = async (of: ShiftBoard): Promise<PdfPicture[]> =>
    pdfPictures(await shiftListPdf(day, of, now));

  it('goes by time and says who is expected, what is missing, and whom to call', async () => {
    const [page] = await pages(board);
    const text = (page?.text ?? '').replaceAll(/\s+/g, ' ');
    expect(text).toContain('10–12:30 Uhr: Spielstation, Wiese');
    expect(text).toContain('3 von 4 Helferinnen und Helfern · Bitte Sonnenhut');
    expect(text).toContain('16 Jahre, Einverständnis fehlt');
    expect(text).toContain('17 Jahre, Einverständnis da, noch nicht bestätigt');
    expect(text).not.toContain('Kim Dorn');
    expect(text.indexOf('Noch niemand.')).toBeGreaterThan(text.indexOf('14–16 Uhr'));
    expect(text).toContain('Verlorene Kinder: rotes Zelt am Brunnen');
    expect(text).toContain('Stand: Freitag, 17. September, 12 Uhr');
  }, 60_000);

  it('looks as somebody approved it', async () => {
    const [page] = await pages(board);
    expect(await page?.part(upper).differenceTo(approved)).toBeLessThan(0.0005);
  }, 60_000);

  it('of many people goes on to the next page, with the shift of each', async () => {
    const many = Array.from({ length: 60 }, (_, at) => aPerson(`Nr. ${String(at)}`));
    const [shift] = board.shifts;
    if (shift === undefined) throw new Error('there is a shift');
    const crowded = { ...shift, needed: 60, signups: many.map(({ id }) => signup(id, 'taken')) };
    const printed = await pages({ ...board, shifts: [crowded], volunteers: many });
    expect(printed.length).toBeGreaterThan(1);
    const all = printed.map(({ text }) => text).join('\n');
    expect(many.filter(({ name }) => !all.includes(name))).toEqual([]);
  }, 60_000);
});
