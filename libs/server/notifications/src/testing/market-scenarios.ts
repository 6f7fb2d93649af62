import type { PreparedMail } from '../mail/mail-declaration';
import type { MarketFacts } from '../mail/market-facts';
import {
  marketBooked,
  marketFewer,
  marketOffer,
  marketWaiting,
} from '../mail/purposes/market-booking';
import { marketCalledOff, marketEnded, marketMoved } from '../mail/purposes/market-change';
import { marketCode } from '../mail/purposes/market-code';
import { marketTicket } from '../mail/purposes/market-ticket';

/** A booking of one pitch. */
export const aBookingMail: MarketFacts = {
  bookingId: '0b9f1f0c-5a53-4d2e-9f0a-3f0a51b8c117',
  market: {
    slug: 'troedel-2027',
    title: 'Trödelmarkt am Schloss',
    place: 'Schlosspark',
    heldOn: '2027-05-08',
    opensAt: '10:00',
    closesAt: '16:00',
    releaseAt: '09:30',
    calledOffWords: '',
    choosing: true,
  },
  state: 'confirmed',
  hidden: false,
  numbers: ['17'],
  wanted: 1,
  setUpAt: '07:30',
  priceCents: 1500,
  ahead: 0,
  version: 2,
  since: new Date('2027-04-20T10:00:00Z'),
  holdUntil: new Date('2027-04-20T10:30:00Z'),
  offerUntil: new Date('2027-04-22T10:00:00Z'),
  token: 'geheim',
  bill: 'geheim-beitrag',
};
const two: MarketFacts = { ...aBookingMail, numbers: ['17', '18'], wanted: 2, priceCents: 3000 };
const line: MarketFacts = { ...aBookingMail, state: 'waiting', numbers: [], ahead: 2 };
const code = { code: '123456', until: new Date('2027-04-20T10:30:00Z') };

/** What sellers at a market hear; columns as in the table of every mail. */
export const marketMails: [string, PreparedMail, string, string, string, string][] = [
  [
    'market-code',
    marketCode.about({ ...code, facts: { ...two, state: 'held' } }),
    'Noch nicht fertig: Code für die Standplätze 17 und 18',
    'Noch nicht fertig: Bitte Code eingeben.',
    'Not finished yet: code for pitches 17 and 18',
    'Not finished yet: please enter the code.',
  ],
  [
    'market-code, for the line',
    marketCode.about({ ...code, facts: { ...line, state: 'queued' } }),
    'Noch nicht fertig: Code für die Warteliste',
    'Noch nicht fertig: Bitte Code eingeben.',
    'Not finished yet: code for the waiting list',
    'Not finished yet: please enter the code.',
  ],
  [
    'market-booked',
    marketBooked.about(aBookingMail),
    'Gebucht: Standplatz 17, Trödelmarkt am Schloss',
    'Standplatz 17 gehört Ihnen.',
    'Booked: pitch 17, Trödelmarkt am Schloss',
    'Pitch 17 is yours.',
  ],
  [
    'market-booked, by a protected family',
    marketBooked.about({ ...aBookingMail, hidden: true }),
    'Gebucht: Trödelmarkt am Schloss',
    'Ihre Buchung steht.',
    'Booked: Trödelmarkt am Schloss',
    'Your booking is confirmed.',
  ],
  [
    'market-waiting',
    marketWaiting.about(line),
    'Warteliste: Trödelmarkt am Schloss',
    'Sie stehen auf der Warteliste. Vor Ihnen warten 2 Buchungen.',
    'Waiting list: Trödelmarkt am Schloss',
    'You are on the waiting list. 2 bookings wait before you.',
  ],
  [
    'market-waiting, where the office gives the pitches',
    marketWaiting.about({ ...line, market: { ...aBookingMail.market, choosing: false } }),
    'Warteliste: Trödelmarkt am Schloss',
    'Sie sind vorgemerkt. Wir schreiben Ihnen, sobald die Plätze vergeben sind.',
    'Waiting list: Trödelmarkt am Schloss',
    'We have written you down. We write to you as soon as the pitches are given.',
  ],
  [
    'market-ticket',
    marketTicket.about({
      facts: { ...line, market: { ...aBookingMail.market, choosing: false } },
      ticket: { nonce: '3f9a02c1aabb', of: 40, source: 'Spiel 77', drawnOn: '2027-04-22' },
    }),
    'Ihr Los für die Standplätze: Trödelmarkt am Schloss',
    'Ihre Anmeldung ist im Lostopf. Es sind 40 Lose.',
    'Your lot for the pitches: Trödelmarkt am Schloss',
    'Your request is in the draw. There are 40 lots.',
  ],
  [
    'market-offer',
    marketOffer.about({ ...two, state: 'offered' }),
    'Ein Platz ist frei: Trödelmarkt am Schloss',
    'Die Standplätze 17 und 18 sind frei für Sie. Möchten Sie sie?',
    'A pitch is free: Trödelmarkt am Schloss',
    'Pitches 17 and 18 are free for you. Would you like them?',
  ],
  [
    'market-fewer',
    marketFewer.about({ ...line, wanted: 3 }),
    'Weniger Plätze? Trödelmarkt am Schloss',
    'Sie möchten 3 Plätze nebeneinander. So viele sind gerade nicht nebeneinander frei.',
    'Fewer pitches? Trödelmarkt am Schloss',
    'You would like 3 pitches side by side. So many are not free side by side at the moment.',
  ],
  [
    'market-moved',
    marketMoved.about({ facts: aBookingMail, priceCents: null, newSetUp: false }),
    'Geändert: Ihr Platz, Trödelmarkt am Schloss',
    'Am Plan hat sich etwas geändert. Ihr Platz ist jetzt 17.',
    'Changed: your pitch, Trödelmarkt am Schloss',
    'Something has changed on the plan. Your pitch is now 17.',
  ],
  [
    'market-moved, with another price and time',
    marketMoved.about({ facts: aBookingMail, priceCents: 2000, newSetUp: true }),
    'Geändert: Ihr Platz, Trödelmarkt am Schloss',
    'Am Plan hat sich etwas geändert. Ihr Platz ist jetzt 17.',
    'Changed: your pitch, Trödelmarkt am Schloss',
    'Something has changed on the plan. Your pitch is now 17.',
  ],
  [
    'market-ended, by the seller',
    marketEnded.about({
      facts: { ...aBookingMail, state: 'cancelled', numbers: [] },
      by: 'seller',
    }),
    'Abgesagt: Trödelmarkt am Schloss',
    'Sie haben Ihre Buchung zurückgegeben. Danke, dass Sie Bescheid gesagt haben.',
    'Cancelled: Trödelmarkt am Schloss',
    'You have given your booking back. Thank you for telling us.',
  ],
  [
    'market-ended, no answer to an offer',
    marketEnded.about({
      facts: { ...aBookingMail, state: 'expired', numbers: [] },
      by: 'offer-lapsed',
    }),
    'Zu spät: Trödelmarkt am Schloss',
    'Bis zur Frist kam keine Antwort. Wir haben den Platz weitergegeben.',
    'Too late: Trödelmarkt am Schloss',
    'There was no answer in time. We have passed the pitch on.',
  ],
  [
    'market-called-off',
    marketCalledOff.about({
      ...aBookingMail,
      market: { ...aBookingMail.market, calledOffWords: 'Sturmwarnung.' },
    }),
    'Fällt aus: Trödelmarkt am Schloss',
    'Der Markt am Samstag, 8. Mai fällt leider aus.',
    'Called off: Trödelmarkt am Schloss',
    'The market on Saturday 8 May is unfortunately called off.',
  ],
];
