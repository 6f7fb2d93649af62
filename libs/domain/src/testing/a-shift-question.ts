import type { HelpersDay, Shift, ShiftQuestion, ShiftRole, Volunteer } from '../volunteering';
import { local } from './instants';

/** The day of all shifts made here, unless a test says otherwise. */
export const HELPERS_DAY = '2027-09-19';

/** '10:00' and '12:00' on the day. */
export const hours = (from: string, until: string): Pick<Shift, 'startsAt' | 'endsAt'> => ({
  startsAt: local(`${HELPERS_DAY} ${from}`),
  endsAt: local(`${HELPERS_DAY} ${until}`),
});

export const aRole = (changes: Partial<ShiftRole> = {}): ShiftRole => ({
  id: 'games',
  needsOffice: false,
  minAge: null,
  needsFoodCertificate: false,
  ...changes,
});

export const aShift = (changes: Partial<Shift> = {}): Shift => ({
  id: 's1',
  role: aRole(),
  place: 'Spielwiese',
  needed: 2,
  calledOff: false,
  ...hours('10:00', '12:00'),
  ...changes,
});

export const aHelpersDay = (changes: Partial<HelpersDay> = {}): HelpersDay => ({
  calledOff: false,
  over: false,
  opensAt: local('2027-08-01 09:00'),
  closesAt: local('2027-09-17 18:00'),
  freeUntil: local('2027-09-12 20:00'),
  graceMinutes: 15,
  consecutive: { most: 2, pauseMinutes: 30 },
  youthLimits: [
    { underAge: 18, earliestTime: '06:00', latestTime: '20:00', maxMinutesADay: 480 },
    { underAge: 15, earliestTime: '08:00', latestTime: '18:00', maxMinutesADay: 120 },
  ],
  ...changes,
});

/** A grown-up; `birthDate` makes a young one. */
export const aVolunteer = (changes: Partial<Volunteer> = {}): Volunteer => ({
  birthDate: '1990-05-01',
  confirmedRoles: [],
  declinedRoles: [],
  certificateUntil: null,
  consents: [],
  ...changes,
});

/** A volunteer who presses on the phone and may have the shift. */
export const aShiftQuestion = (changes: Partial<ShiftQuestion> = {}): ShiftQuestion => ({
  now: local('2027-09-01 12:00'),
  zone: 'Europe/Berlin',
  channel: 'volunteer',
  day: aHelpersDay(),
  shift: aShift(),
  kept: 0,
  ahead: 0,
  volunteer: aVolunteer(),
  others: [],
  ...changes,
});
