import type { PreparedMail } from '../mail/mail-declaration';
import { cancelledByFamily, cancelledByOffice } from '../mail/purposes/cancelled';
import { eventCancelled } from '../mail/purposes/event-cancelled';
import { eventMoved } from '../mail/purposes/event-moved';
import { eventAccepted, eventReturned } from '../mail/purposes/event-reviewed';
import { groupAsked } from '../mail/purposes/group-asked';
import { message, messageTest } from '../mail/purposes/message';
import { moved } from '../mail/purposes/moved';
import { offerAccepted } from '../mail/purposes/offer-accepted';
import { offerExpired } from '../mail/purposes/offer-expired';
import { placeOffered } from '../mail/purposes/place-offered';
import { registrationConfirmed } from '../mail/purposes/registration-confirmed';
import { reminder } from '../mail/purposes/reminder';
import { secondGuardian } from '../mail/purposes/second-guardian';
import { signInCode } from '../mail/purposes/sign-in-code';
import { sampleFacts } from '../message/sample-facts';
import { aMailEvent, aMailLine } from './a-mail-line';
import { afterwardsMails } from './afterwards-scenarios';
import { boothMails } from './booth-scenarios';
import { drawMails } from './draw-scenarios';
import { marketMails } from './market-scenarios';
import { numberMails } from './number-scenarios';
import { staffMails } from './staff-scenarios';
import { treeMails } from './tree-scenarios';
import { volunteerMails } from './volunteer-scenarios';
import { wishMails } from './wish-scenarios';

const mia = aMailLine();
export const waiting = aMailLine({ state: 'waiting', ahead: 2, hadPlace: false });
export const cancelled = aMailLine({ state: 'cancelled' });
const expired = aMailLine({ state: 'expired', hadPlace: false });
const off = aMailEvent({ cancelled: true, cancelledReason: 'Sturm', sequence: 2 });
const handedIn = { eventId: '0198c0de-0000-7000-8000-000000000001', title: 'Floß bauen' };
const toThe = aMailLine({ event: aMailEvent({ title: 'Töpfern' }) });
const written = sampleFacts(
  {
    subjectDe: 'Bitte ein Handtuch',
    textDe: 'Bitte bringen Sie ein Handtuch mit.',
    subjectEn: 'A towel, please',
    textEn: 'Please bring a towel.',
  },
  new Date('2027-06-01T10:00:00Z'),
);
export const code = {
  code: '123456',
  email: 'mia+familie@example.org',
  confirmBy: null,
  lines: [],
};
export const offer = {
  lines: [waiting],
  expiresAt: new Date('2027-06-11T10:00:00Z'),
  token: 'geheim',
  overlapsWith: [],
};

/** Every mail there is: purpose, the mail, its subject and first line in German and in English */
export const mails: [string, PreparedMail, string, string, string, string][] = [
  [
    'sign-in-code',
    signInCode.about(code),
    'Ihr Code zum Anmelden',
    'Ihr Code ist 123456.',
    'Your sign-in code',
    'Your code is 123456.',
  ],
  [
    'registration-received',
    signInCode.about({
      ...code,
      confirmBy: new Date('2027-05-02T11:00:00Z'),
      lines: [aMailLine({ state: 'held' })],
    }),
    'Noch nicht fertig: Bitte Code eingeben für Mia',
    'Noch nicht fertig: Bitte Code eingeben.',
    'Not finished yet: please enter the code for Mia',
    'Not finished yet: please enter the code.',
  ],
  [
    'registration-confirmed',
    registrationConfirmed.about([mia]),
    'Mia: Platz bei Floß bauen',
    'Mia hat einen Platz.',
    'Mia: place at Floß bauen',
    'Mia has a place.',
  ],
  [
    'registration-confirmed, on the waiting list',
    registrationConfirmed.about([waiting]),
    'Mia: Warteliste für Floß bauen',
    'Mia wartet noch. Davor warten 2 Kinder.',
    'Mia: waiting list for Floß bauen',
    'Mia is still waiting. 2 children are waiting ahead.',
  ],
  [
    'place-offered',
    placeOffered.about(offer),
    'Ein Platz ist frei für Mia: Floß bauen',
    'Ein Platz ist frei für Mia. Möchten Sie ihn?',
    'A place is free for Mia: Floß bauen',
    'A place is free for Mia. Would you like it?',
  ],
  [
    'offer-accepted',
    offerAccepted.about([mia]),
    'Mia: Platz bei Floß bauen',
    'Mia hat einen Platz.',
    'Mia: place at Floß bauen',
    'Mia has a place.',
  ],
  [
    'offer-expired',
    offerExpired.about([expired]),
    'Angebot abgelaufen für Mia: Floß bauen',
    'Der freie Platz für Mia ist nicht mehr frei.',
    'Offer expired for Mia: Floß bauen',
    'The free place for Mia is no longer free.',
  ],
  [
    'group-asked',
    groupAsked.about([
      waiting,
      aMailLine({ ...waiting, registrationId: 'r2', childFirstName: 'Ben' }),
    ]),
    'Auch mit weniger Plätzen? Mia und Ben bei Floß bauen',
    'Für Mia und Ben zusammen reichen die freien Plätze noch nicht.',
    'Would fewer places do? Mia and Ben at Floß bauen',
    'There are not yet enough free places for Mia and Ben together.',
  ],
  [
    'event-moved',
    eventMoved.about([mia]),
    'Neue Zeit oder neuer Ort: Floß bauen (Mia)',
    'Floß bauen: Zeit oder Ort haben sich geändert. Die Anmeldung von Mia gilt weiter.',
    'New time or place: Floß bauen (Mia)',
    'Floß bauen: the time or place has changed. The registration of Mia stays valid.',
  ],
  [
    'cancelled-by-family',
    cancelledByFamily.about([cancelled]),
    'Mia ist abgemeldet: Floß bauen',
    'Mia ist abgemeldet.',
    'Mia is no longer registered: Floß bauen',
    'Mia is no longer registered.',
  ],
  [
    'cancelled-by-office',
    cancelledByOffice.about({ lines: [cancelled], reason: 'Doppelt angemeldet' }),
    'Anmeldung beendet: Mia, Floß bauen',
    'Wir mussten die Anmeldung von Mia beenden.',
    'Registration ended: Mia, Floß bauen',
    'We had to end the registration of Mia.',
  ],
  [
    'event-cancelled',
    eventCancelled.about([aMailLine({ state: 'cancelled', event: off })]),
    'Fällt aus: Floß bauen (Mia)',
    'Floß bauen fällt leider aus. Das betrifft Mia.',
    'Cancelled: Floß bauen (Mia)',
    'Unfortunately Floß bauen is cancelled. This concerns Mia.',
  ],
  [
    'reminder',
    reminder.about({ lines: [mia], day: '2027-07-06', token: 'geheim' }),
    'Nicht vergessen: Mia bei Floß bauen, Dienstag, 6. Juli',
    'Mia ist dabei: Dienstag, 6. Juli, 14–17 Uhr.',
    'Do not forget: Mia at Floß bauen, Tuesday 6 July',
    'Mia is taking part: Tuesday 6 July, 14:00–17:00.',
  ],
  [
    'event-returned',
    eventReturned.about({ ...handedIn, comment: 'Bitte mit Treffpunkt.' }),
    'Bitte noch einmal ansehen: Floß bauen',
    'Das Familienbüro bittet Sie um eine Änderung an „Floß bauen“.',
    'Please have another look: Floß bauen',
    'The family office asks you to change something in “Floß bauen”.',
  ],
  [
    'event-accepted',
    eventAccepted.about({ ...handedIn, comment: null }),
    'Angenommen: Floß bauen',
    'Das Familienbüro hat „Floß bauen“ angenommen. Danke!',
    'Accepted: Floß bauen',
    'The family office has accepted “Floß bauen”. Thank you!',
  ],
  [
    'second-guardian',
    secondGuardian.about({ children: ['Mia', 'Ben'] }),
    'Sie sind jetzt auch für Mia und Ben eingetragen',
    'Sie sind jetzt auch für Mia und Ben eingetragen.',
    'You are now also entered for Mia and Ben',
    'You are now also entered for Mia and Ben.',
  ],
  [
    'moved',
    moved.about({ from: [mia], to: [toThe] }),
    'Umgebucht: Mia, jetzt Töpfern',
    'Mia hat einen Platz.',
    'Moved: Mia, now Töpfern',
    'Mia has a place.',
  ],
  [
    'message',
    message.about(written),
    'Bitte ein Handtuch',
    'Bitte ein Handtuch',
    'A towel, please',
    'A towel, please',
  ],
  [
    'message-test',
    messageTest.about(written),
    'Probe: Bitte ein Handtuch',
    'Bitte ein Handtuch',
    'Test: A towel, please',
    'A towel, please',
  ],
  ...staffMails,
  ...afterwardsMails,
  ...wishMails,
  ...drawMails,
  ...treeMails,
  ...marketMails,
  ...numberMails,
  ...volunteerMails,
  ...boothMails,
];
