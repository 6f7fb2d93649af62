import type { PreparedMail } from '../mail/mail-declaration';
import { volunteerCalledOff } from '../mail/purposes/volunteer-called-off';
import { volunteerCode } from '../mail/purposes/volunteer-code';
import { volunteerConsent } from '../mail/purposes/volunteer-consent';
import { volunteerNews } from '../mail/purposes/volunteer-news';
import type { VolunteerFacts, VolunteerShift } from '../mail/volunteer-facts';

const volunteerId = '0b9f1f0c-5a53-4d2e-9f0a-3f0a51b8c170';
const since = new Date('2027-08-20T08:00:00Z');
const title = 'Weltkindertag';

export const aVolunteerShift = (changes: Partial<VolunteerShift> = {}): VolunteerShift => ({
  signUpId: '0b9f1f0c-5a53-4d2e-9f0a-3f0a51b8c171',
  state: 'taken',
  wasTaken: true,
  changes: 1,
  changedAt: since,
  shift: {
    id: '0b9f1f0c-5a53-4d2e-9f0a-3f0a51b8c172',
    changes: 1,
    changedAt: since,
    startsAt: new Date('2027-09-19T08:00:00Z'),
    endsAt: new Date('2027-09-19T10:00:00Z'),
  },
  role: 'Spielstation',
  place: 'Spielwiese',
  note: '',
  ...changes,
});

/** A volunteer with one shift of its own. */
export const aVolunteerMail: VolunteerFacts = {
  volunteerId,
  token: 'geheim',
  day: { title, place: 'Schlosspark', heldOn: '2027-09-19', calledOffWords: null },
  signups: [aVolunteerShift()],
};
const news = (
  what: Parameters<typeof volunteerNews.about>[0]['what'],
  more: Partial<VolunteerFacts> = {},
): PreparedMail => volunteerNews.about({ ...aVolunteerMail, bringsPaper: false, ...more, what });

/** What volunteers of a community day and their parents hear; columns as in the table of every mail. */
export const volunteerMails: [string, PreparedMail, string, string, string, string][] = [
  [
    'volunteer-code',
    volunteerCode.about({
      ...{ volunteerId, code: '123456', title, shifts: 3 },
      until: new Date('2027-08-20T09:00:00Z'),
    }),
    'Noch nicht fertig: Code für Ihre Hilfe, Weltkindertag',
    'Noch nicht fertig: Bitte Code eingeben.',
    'Not finished yet: code for your help, Weltkindertag',
    'Not finished yet: please enter the code.',
  ],
  [
    'volunteer-news, signed up',
    news('signed-up'),
    'Schön, dass Sie mithelfen: Weltkindertag',
    'Sie sind für einen Einsatz eingetragen.',
    'Good to have your help: Weltkindertag',
    'You are signed up for one shift.',
  ],
  [
    'volunteer-news, the role is open',
    news('signed-up', {
      signups: [aVolunteerShift({ state: 'asked', wasTaken: false, note: 'Bitte feste Schuhe' })],
    }),
    'Schön, dass Sie mithelfen: Weltkindertag',
    'Sie sind für einen Einsatz eingetragen.',
    'Good to have your help: Weltkindertag',
    'You are signed up for one shift.',
  ],
  [
    'volunteer-news, moved up',
    news('moved-up'),
    'Ein Platz ist frei geworden: Weltkindertag',
    'Sie sind nachgerückt. Sie haben jetzt einen Einsatz.',
    'A place has become free: Weltkindertag',
    'You have moved up. You now have one shift.',
  ],
  [
    'volunteer-news, confirmed',
    news('role-confirmed'),
    'Ihre Aufgabe ist bestätigt: Weltkindertag',
    'Ihre Aufgabe ist bestätigt. Sie haben einen Einsatz.',
    'Your task is confirmed: Weltkindertag',
    'Your task is confirmed. You have one shift.',
  ],
  [
    'volunteer-news, refused',
    news('role-refused', { signups: [] }),
    'Diesmal nicht: Weltkindertag',
    'Für diese Aufgabe können wir Sie diesmal leider nicht einteilen.',
    'Not this time: Weltkindertag',
    'Unfortunately we cannot give you this task this time.',
  ],
  [
    'volunteer-news, moved',
    news('moved'),
    'Geändert: Ihre Einsätze, Weltkindertag',
    'An Ihren Einsätzen hat sich etwas geändert.',
    'Changed: your shifts, Weltkindertag',
    'Something about your shifts has changed.',
  ],
  [
    'volunteer-news, cancelled',
    news('cancelled', { signups: [aVolunteerShift({ state: 'cancelled' })] }),
    'Abgesagt: ein Einsatz, Weltkindertag',
    'Wir haben einen Einsatz von Ihnen abgesagt. Sie haben jetzt keinen Einsatz mehr.',
    'Cancelled: a shift, Weltkindertag',
    'We have cancelled one of your shifts. You have no shift any more.',
  ],
  [
    'volunteer-news, thanks',
    news('thanks', { signups: [aVolunteerShift({ state: 'thanked' })] }),
    'Danke fürs Mithelfen: Weltkindertag',
    'Danke! Ohne Sie wäre dieser Tag nicht so schön gewesen.',
    'Thank you for helping: Weltkindertag',
    'Thank you! Without you the day would not have been the same.',
  ],
  [
    'volunteer-consent',
    volunteerConsent.about({ ...aVolunteerMail, firstName: 'Mia', consentToken: 'eltern' }),
    'Mia möchte mithelfen: Weltkindertag',
    'Mia möchte am Sonntag, 19. September mithelfen. Sind Sie einverstanden?',
    'Mia would like to help: Weltkindertag',
    'Mia would like to help on Sunday 19 September. Do you agree?',
  ],
  [
    'volunteer-called-off',
    volunteerCalledOff.about({ ...aVolunteerMail, words: 'Es stürmt.' }),
    'Fällt aus: Weltkindertag',
    'Weltkindertag am Sonntag, 19. September fällt leider aus.',
    'Called off: Weltkindertag',
    'Weltkindertag on Sunday 19 September is unfortunately called off.',
  ],
];
