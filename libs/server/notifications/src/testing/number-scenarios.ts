import type { PreparedMail } from '../mail/mail-declaration';
import type { NumberFacts } from '../mail/number-facts';
import { numberCalledOff } from '../mail/purposes/number-called-off';
import { numberCode } from '../mail/purposes/number-code';
import { numberNews } from '../mail/purposes/number-news';

const numberId = '0b9f1f0c-5a53-4d2e-9f0a-3f0a51b8c160';
const until = new Date('2027-03-03T08:00:00Z');
const title = 'Kleiderbörse';
const code = { numberId, code: '123456', title, until };

/** A number that was given. */
export const aNumberMail: NumberFacts = {
  numberId,
  state: 'confirmed',
  hidden: false,
  number: 17,
  ahead: 2,
  offerUntil: until,
  intakeAt: new Date('2027-03-19T15:30:00Z'),
  intakeMinutes: 15,
  byLot: false,
  ticket: null,
  since: new Date('2027-03-01T08:00:00Z'),
  token: 'geheim',
  market: {
    title,
    place: 'Stadthalle',
    heldOn: '2027-03-20',
    opensAt: '10:00',
    closesAt: '14:00',
  },
};
const news = (
  what: Parameters<typeof numberNews.about>[0]['what'],
  more: Partial<NumberFacts> = {},
): PreparedMail => numberNews.about({ ...aNumberMail, ...more, what });

/** What sellers of a Kleiderbörse hear; columns as in the table of every mail. */
export const numberMails: [string, PreparedMail, string, string, string, string][] = [
  [
    'market-number-code',
    numberCode.about({ ...code, number: 17 }),
    'Noch nicht fertig: Code für die Nummer 17, Kleiderbörse',
    'Noch nicht fertig: Bitte Code eingeben.',
    'Not finished yet: code for number 17, Kleiderbörse',
    'Not finished yet: please enter the code.',
  ],
  [
    'market-number-code, in the line',
    numberCode.about({ ...code, number: null }),
    'Noch nicht fertig: Code für Ihren Platz in der Reihe, Kleiderbörse',
    'Noch nicht fertig: Bitte Code eingeben.',
    'Not finished yet: code for your place in the line, Kleiderbörse',
    'Not finished yet: please enter the code.',
  ],
  [
    'market-number-news, given',
    news('given'),
    'Sie haben die Nummer 17: Kleiderbörse',
    'Sie haben die Nummer 17.',
    'You have number 17: Kleiderbörse',
    'You have number 17.',
  ],
  [
    'market-number-news, waiting',
    news('waiting', { number: null }),
    'Sie warten noch: Kleiderbörse',
    'Sie warten noch. Vor Ihnen warten 2 Personen.',
    'You are still waiting: Kleiderbörse',
    'You are still waiting. 2 people are before you.',
  ],
  [
    'market-number-news, waiting for the lots',
    news('waiting', { number: null, byLot: true }),
    'Sie warten noch: Kleiderbörse',
    'Ihre Anmeldung ist da. Das Los entscheidet.',
    'You are still waiting: Kleiderbörse',
    'Your request is here. The draw decides.',
  ],
  [
    'market-number-news, in the pot of a draw',
    news('ticket', {
      number: null,
      byLot: true,
      ticket: { nonce: '3f9a02c1aabb', of: 80, source: 'Lotto', drawnOn: '2027-03-16' },
    }),
    'Ihr Los für die Nummern: Kleiderbörse',
    'Ihre Anmeldung ist im Lostopf. Es sind 80 Lose.',
    'Your lot for the numbers: Kleiderbörse',
    'Your request is in the draw. There are 80 lots.',
  ],
  [
    'market-number-news, offered',
    news('offered'),
    'Eine Nummer ist frei: Kleiderbörse',
    'Die Nummer 17 ist frei für Sie. Möchten Sie sie?',
    'A number is free: Kleiderbörse',
    'Number 17 is free for you. Would you like it?',
  ],
  [
    'market-number-news, lapsed',
    news('lapsed'),
    'Zu spät: Kleiderbörse',
    'Bis zur Frist kam keine Antwort. Wir haben die Nummer weitergegeben.',
    'Too late: Kleiderbörse',
    'There was no answer in time. We have passed the number on.',
  ],
  [
    'market-number-news, cancelled',
    news('cancelled'),
    'Beendet: Ihre Anmeldung, Kleiderbörse',
    'Wir haben Ihre Anmeldung beendet.',
    'Ended: your request, Kleiderbörse',
    'We have ended your request.',
  ],
  [
    'market-number-news, intake',
    news('intake'),
    'Ihre Zeit zum Abgeben: Kleiderbörse',
    'Bitte geben Sie Ihre Sachen ab: Freitag, 19. März, 16:30 Uhr.',
    'Your time to hand in: Kleiderbörse',
    'Please hand in your things: Friday 19 March, 16:30.',
  ],
  [
    'market-number-called-off',
    numberCalledOff.about({ ...aNumberMail, words: 'Der Saal steht unter Wasser.' }),
    'Fällt aus: Kleiderbörse',
    'Kleiderbörse am Samstag, 20. März fällt leider aus.',
    'Called off: Kleiderbörse',
    'Kleiderbörse on Saturday 20 March is unfortunately called off.',
  ],
];
