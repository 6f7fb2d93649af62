import { shiftRefusalReasons, type PublicCommunityDay } from '@dabei/contracts';
import { translatorFor, type Voice } from '@dabei/words';
import { communityDoor } from './day-words';
import { refusalText, shiftBeside, shiftName } from './shift-words';

const shift = (id: string, from: string, until: string): PublicCommunityDay['shifts'][number] => ({
  id,
  roleId: 'cake',
  place: '',
  note: '',
  startsAt: `2027-09-19T${from}:00.000Z`,
  endsAt: `2027-09-19T${until}:00.000Z`,
  needed: 3,
  free: 1,
});
const day = {
  signUpFrom: '2027-08-01T07:00:00.000Z',
  calledOffWords: null,
  over: false,
  open: true,
  roles: [{ id: 'cake', name: 'Kuchentheke', minAge: 16 }],
  shifts: [
    shift('a', '08:00', '10:00'),
    shift('b', '09:30', '12:00'),
    shift('c', '10:00', '12:00'),
  ],
} as unknown as PublicCommunityDay;

describe('the words of a shift', () => {
  let voice: Voice;
  beforeAll(async () => {
    const translator = await translatorFor('de', 'time', 'community');
    voice = { language: 'de', t: translator.t };
  });

  const said = (shiftId: string, refused: Parameters<typeof refusalText>[2]): string =>
    refusalText(day, shiftId, refused, {
      t: (key, params) => voice.t(key, params),
      voice: (() => voice) as never,
    });

  it('names the task and its hours', () => {
    expect(shiftName(day, 'a', voice)).toBe('Kuchentheke, 10–12 Uhr');
    expect(shiftName(day, 'gone', voice)).toBe('');
  });

  it('finds the other shift at the same time, and none where one only follows', () => {
    expect(shiftBeside(day, 'b', ['a', 'b'])).toBe('a');
    expect(shiftBeside(day, 'c', ['a', 'c'])).toBeNull();
  });

  it('says why not, with what it collides with and how old one must be', () => {
    expect(said('b', { reason: 'collides', withShift: 'a' })).toBe(
      'Zu dieser Zeit haben Sie schon einen anderen Einsatz: Kuchentheke, 10–12 Uhr.',
    );
    expect(said('a', { reason: 'too-young' })).toBe('Für diese Aufgabe muss man 16 sein.');
    expect(said('a', { reason: 'not-yet', opensAt: '2027-08-02T07:00:00.000Z' })).toContain(
      '2. August',
    );
  });

  it.each(shiftRefusalReasons)('has a whole sentence for %s', (reason) => {
    expect(said('a', { reason })).toMatch(/^[A-ZÄÖÜ].*\.$/);
  });
});

describe('the door of a community day', () => {
  const at = Date.parse('2027-08-01T06:59:59.000Z');
  it.each<[string, Partial<PublicCommunityDay>, number, string]>([
    ['open', {}, at, 'open'],
    ['before it opens', { open: false }, at, 'not-yet'],
    ['closed by the office', { open: false }, at + 1000, 'closed'],
    ['over', { open: false, over: true }, at, 'over'],
    ['called off', { open: true, calledOffWords: 'Sturm' }, at, 'called-off'],
  ])('%s', (_, changes, now, door) => {
    expect(communityDoor({ ...day, ...changes }, now)).toBe(door);
  });
});
