import {
  aHelpersDay,
  aRole,
  aShift,
  aShiftQuestion,
  aVolunteer,
  HELPERS_DAY,
  hours,
} from '../testing/a-shift-question';
import { local } from '../testing/instants';
import { mayTakeShift } from './may-take-shift';
import type { ShiftQuestion, VolunteersShift } from './shift-question';
import { shiftStates, type ShiftState } from './shift-state';
import { shiftRefusals, stateAfter } from './shift-verdict';

const answerTo = (changes: Partial<ShiftQuestion> = {}): string =>
  mayTakeShift(aShiftQuestion(changes)).answer;
const reasonsOf = (changes: Partial<ShiftQuestion> = {}): string[] => {
  const verdict = mayTakeShift(aShiftQuestion(changes));
  return verdict.answer === 'refused' ? verdict.refusals.map(({ reason }) => reason) : [];
};
const another = (
  from: string,
  until: string,
  state: ShiftState = 'taken',
  shiftId = `${from}-${until}`,
): VolunteersShift => ({ shiftId, state, ...hours(from, until) });

const asksOffice = aShift({ role: aRole({ id: 'first-aid', needsOffice: true }) });
const food = aShift({ role: aRole({ id: 'waffles', needsFoodCertificate: true }) });
const from16 = aShift({ role: aRole({ minAge: 16 }) });

describe('a volunteer who wants a shift', () => {
  it('gets it when nothing speaks against it', () => {
    expect(mayTakeShift(aShiftQuestion())).toEqual({ answer: 'free', warnings: [] });
  });

  it.each<[string, number, number, ShiftQuestion['channel'], string]>([
    ['the last place', 1, 0, 'volunteer', 'free'],
    ['no place', 2, 0, 'volunteer', 'full'],
    ['more came than were asked for', 3, 0, 'volunteer', 'full'],
    ['as many wait as are free', 1, 1, 'volunteer', 'full'],
    ['fewer wait than are free', 0, 1, 'volunteer', 'free'],
    ['the office rang the line itself', 1, 1, 'office', 'free'],
    ['no place, not even by the office', 2, 0, 'office', 'full'],
  ])('%s', (_, kept, ahead, channel, answer) => {
    expect(answerTo({ kept, ahead, channel })).toBe(answer);
  });

  it('waits for the office where the role is one of trust, and keeps a place meanwhile', () => {
    const verdict = mayTakeShift(aShiftQuestion({ shift: asksOffice }));
    expect([verdict.answer, stateAfter(verdict)]).toEqual(['role-not-confirmed', 'asked']);
  });

  it.each<[string, Partial<ShiftQuestion>, string]>([
    ['known in it', { volunteer: aVolunteer({ confirmedRoles: ['first-aid'] }) }, 'free'],
    [
      'known in another',
      { volunteer: aVolunteer({ confirmedRoles: ['games'] }) },
      'role-not-confirmed',
    ],
    ['entered by the office', { channel: 'office' }, 'free'],
    ['full: nobody asks for a place that is not there', { kept: 2 }, 'full'],
  ])('in a role of trust: %s', (_, changes, answer) => {
    expect(answerTo({ shift: asksOffice, ...changes })).toBe(answer);
  });

  it('is told when the office said no to the role, also through the office', () => {
    const volunteer = aVolunteer({ declinedRoles: ['first-aid'] });
    expect(reasonsOf({ shift: asksOffice, volunteer })).toEqual(['role-declined']);
    expect(reasonsOf({ shift: asksOffice, volunteer, channel: 'office' })).toEqual([
      'role-declined',
    ]);
  });

  const closesNever = aHelpersDay({ closesAt: null });
  it.each<[string, string, ShiftQuestion['channel'], ShiftQuestion['day'], string[]]>([
    ['too early', '2027-08-01 08:59', 'volunteer', aHelpersDay(), ['not-yet']],
    ['on the hour', '2027-08-01 09:00', 'volunteer', aHelpersDay(), []],
    ['in the last minute', '2027-09-17 17:59', 'volunteer', aHelpersDay(), []],
    ['after it', '2027-09-17 18:00', 'volunteer', aHelpersDay(), ['too-late']],
    ['who waited in time', '2027-09-18 18:00', 'line', aHelpersDay(), []],
    ['who waits at the start', '2027-09-19 10:00', 'line', aHelpersDay(), ['too-late']],
    ['before the start', '2027-09-19 09:59', 'volunteer', closesNever, []],
    ['at the start', '2027-09-19 10:00', 'volunteer', closesNever, ['too-late']],
    ['early, by the office', '2027-07-01 09:00', 'office', aHelpersDay(), []],
    ['on the spot, by the office', '2027-09-19 11:00', 'office', aHelpersDay(), []],
  ])('%s', (_, now, channel, day, reasons) => {
    expect(reasonsOf({ now: local(now), channel, day })).toEqual(reasons);
  });

  it.each<[string, Partial<ShiftQuestion>, string[]]>([
    ['the day is called off', { day: aHelpersDay({ calledOff: true }) }, ['called-off']],
    ['the shift alone is', { shift: aShift({ calledOff: true }) }, ['called-off']],
    ['the day is over', { day: aHelpersDay({ over: true }) }, ['day-over']],
  ])('%s, for the office too', (_, changes, reasons) => {
    expect(reasonsOf(changes)).toEqual(reasons);
    expect(reasonsOf({ ...changes, channel: 'office' })).toEqual(reasons);
  });

  it.each(shiftStates)('who has it as %s already', (state) => {
    const others = [{ shiftId: 's1', state, ...hours('10:00', '12:00') }];
    const isOver = ['cancelled', 'expired', 'called-off'].includes(state);
    expect(reasonsOf({ others })).toEqual(isOver ? [] : ['already-yours']);
  });

  it.each<[string, string, string[]]>([
    ['sixteen on the day', '2011-09-19', []],
    ['sixteen the day after', '2011-09-20', ['too-young']],
  ])('in a role from 16: %s', (_, birthDate, reasons) => {
    const consents = [
      { givenBy: 'g', givenAt: local('2027-09-01 10:00'), forDay: HELPERS_DAY, withdrawnAt: null },
    ];
    const volunteer = aVolunteer({ birthDate, consents });
    expect(reasonsOf({ shift: from16, volunteer })).toEqual(reasons);
  });

  it.each<[string, string | null, string[]]>([
    ['without', null, ['certificate-missing']],
    ['run out the day before', '2027-09-18', ['certificate-expired']],
    ['good to the very day', '2027-09-19', []],
  ])('at the waffles, certificate %s', (_, certificateUntil, reasons) => {
    expect(reasonsOf({ shift: food, volunteer: aVolunteer({ certificateUntil }) })).toEqual(
      reasons,
    );
    expect(reasonsOf({ volunteer: aVolunteer({ certificateUntil }) })).toEqual([]);
  });

  it('needs the parents under 18', () => {
    expect(reasonsOf({ volunteer: aVolunteer({ birthDate: '2011-03-01' }) })).toEqual([
      'consent-missing',
    ]);
  });

  it('is never in two places', () => {
    const others = [another('11:00', '13:00'), another('09:00', '11:00')];
    expect(mayTakeShift(aShiftQuestion({ others }))).toMatchObject({
      answer: 'refused',
      refusals: [
        { reason: 'collides', withShiftId: '09:00-11:00' },
        { reason: 'collides', withShiftId: '11:00-13:00' },
        { reason: 'too-many-consecutive', limit: 2, pauseMinutes: 30 },
      ],
    });
  });

  it.each(shiftStates)('what is %s takes up time, or not', (state) => {
    const keeps = ['held', 'asked', 'taken', 'checked-in', 'thanked'].includes(state);
    expect(reasonsOf({ others: [another('11:00', '13:00', state)] })).toEqual(
      keeps ? ['collides'] : [],
    );
  });

  it.each<[string, string, string, number | null]>([
    ['one ends when the other begins', '12:00', '14:00', null],
    ['a short handover', '11:45', '14:00', 15],
    ['a short handover before it', '08:00', '10:01', 1],
  ])('is warned: %s', (_, from, until, minutes) => {
    expect(mayTakeShift(aShiftQuestion({ others: [another(from, until)] }))).toEqual({
      answer: 'free',
      warnings:
        minutes === null
          ? []
          : [{ reason: 'overlap-warned', withShiftId: `${from}-${until}`, minutes }],
    });
  });

  it.each([
    ['a minute above the grace', '11:44', '14:00'],
    ['a quarter of an hour in the middle', '11:00', '11:15'],
  ])('collides: %s', (_, from, until) => {
    expect(reasonsOf({ others: [another(from, until)] })).toEqual(['collides']);
  });

  it('collides at the same time also where a shift is no longer than the grace', () => {
    const short = aShift(hours('10:00', '10:15'));
    const others = [another('10:00', '10:15')];
    expect(reasonsOf({ shift: short, others })).toEqual(['collides']);
    expect(reasonsOf({ shift: short, others: [another('09:00', '10:14')] })).toEqual([]);
  });

  it.each<[string, VolunteersShift[], string[]]>([
    ['two after each other', [another('12:00', '13:00')], []],
    [
      'a third without a pause',
      [another('12:00', '13:00'), another('13:29', '14:00')],
      ['too-many-consecutive'],
    ],
    ['a third after the pause', [another('12:00', '13:00'), another('13:30', '14:00')], []],
    [
      'between two',
      [another('09:00', '10:00'), another('12:00', '13:00')],
      ['too-many-consecutive'],
    ],
    [
      'two it waits for do not count',
      [another('09:00', '10:00', 'waiting'), another('12:00', '13:00')],
      [],
    ],
  ])('pauses: %s', (_, others, reasons) => {
    expect(reasonsOf({ others })).toEqual(reasons);
  });

  it('carries on when the office lifts the limit, and nobody else can', () => {
    const others = [another('09:00', '10:00'), another('12:00', '13:00')];
    const override = { by: 'u1', reason: 'möchte weitermachen' };
    expect(answerTo({ others, override, channel: 'office' })).toBe('free');
    expect(reasonsOf({ others, override })).toEqual(['too-many-consecutive']);
    const unnamed = { by: 'u1', reason: ' ' };
    expect(answerTo({ others, override: unnamed, channel: 'office' })).toBe('refused');
    expect(answerTo({ others, day: aHelpersDay({ consecutive: null }) })).toBe('free');
  });

  it('hears every reason at once, the most important first', () => {
    const question = {
      now: local('2027-07-01 12:00'),
      day: aHelpersDay({ calledOff: true, over: true }),
      shift: aShift({
        role: aRole({ minAge: 16, needsFoodCertificate: true }),
        ...hours('19:00', '22:00'),
      }),
      volunteer: aVolunteer({ birthDate: '2013-09-20', declinedRoles: ['games'] }),
      others: [another('18:00', '20:00'), another('16:00', '18:00')],
    };
    const cannotBeTogether = ['already-yours', 'too-late', 'certificate-expired'];
    expect(reasonsOf(question)).toEqual(
      shiftRefusals.filter((reason) => !cannotBeTogether.includes(reason)),
    );
  });
});

describe('the state a sign-up begins in', () => {
  it.each([
    ['free', 'taken'],
    ['role-not-confirmed', 'asked'],
    ['full', 'waiting'],
  ] as const)('%s: %s', (answer, state) => {
    expect(stateAfter({ answer, warnings: [] })).toBe(state);
  });

  it('refused: none', () => {
    expect(
      stateAfter({ answer: 'refused', refusals: [{ reason: 'too-late' }], warnings: [] }),
    ).toBeNull();
  });
});
