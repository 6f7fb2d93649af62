import type { BoothFacts, ToldAct } from '../mail/booth-facts';
import type { PreparedMail } from '../mail/mail-declaration';
import { actNews } from '../mail/purposes/act-news';
import { boothCalledOff } from '../mail/purposes/booth-called-off';
import { boothCode } from '../mail/purposes/booth-code';
import { boothNews, type BoothNewsFacts } from '../mail/purposes/booth-news';

const boothId = '0b9f1f0c-5a53-4d2e-9f0a-3f0a51b8c180';
const since = new Date('2027-06-01T08:00:00Z');

const choir: ToldAct = {
  id: '0b9f1f0c-5a53-4d2e-9f0a-3f0a51b8c181',
  title: 'Kinderchor',
  minutes: 20,
  startsAt: new Date('2027-09-19T10:30:00Z'),
  version: 1,
  since,
};

/** An association with a booth on its place and an act. */
export const aBoothMail: BoothFacts = {
  boothId,
  token: 'geheim',
  state: 'placed',
  officeWords: '',
  ahead: null,
  place: { number: '12', setUpAt: '07:30' },
  version: 1,
  since,
  day: {
    slug: 'weltkindertag-2027',
    title: 'Weltkindertag',
    place: 'Schlosspark',
    heldOn: '2027-09-19',
    opensAt: '10:00',
    closesAt: '18:00',
    calledOffWords: null,
  },
  acts: [choir],
};

const news = (what: BoothNewsFacts['what'], more: Partial<BoothNewsFacts> = {}): PreparedMail =>
  boothNews.about({ ...aBoothMail, place: null, acts: [], ticket: null, ...more, what });

/** What associations of a community day hear; columns as in the table of every mail. */
export const boothMails: [string, PreparedMail, string, string, string, string][] = [
  [
    'booth-code',
    boothCode.about({ boothId, code: '123456', title: 'Weltkindertag', until: since }),
    'Noch nicht fertig: Code für Ihren Stand, Weltkindertag',
    'Noch nicht fertig: Bitte Code eingeben.',
    'Not finished yet: code for your booth, Weltkindertag',
    'Not finished yet: please enter the code.',
  ],
  [
    'booth-news, started',
    news('started'),
    'Ihre Bewerbung ist begonnen: Weltkindertag',
    'Schön, dass Sie mitmachen möchten.',
    'Your application has begun: Weltkindertag',
    'Good that you would like to take part.',
  ],
  [
    'booth-news, handed in',
    news('submitted'),
    'Ihre Bewerbung ist da: Weltkindertag',
    'Danke! Ihre Bewerbung ist bei uns angekommen.',
    'Your application is here: Weltkindertag',
    'Thank you! We have your application.',
  ],
  [
    'booth-news, something is missing',
    news('returned', { officeWords: 'Wie groß ist Ihr Zelt?' }),
    'Bitte noch einmal ansehen: Ihre Bewerbung, Weltkindertag',
    'In Ihrer Bewerbung fehlt noch etwas.',
    'Please look again: your application, Weltkindertag',
    'Something is still missing in your application.',
  ],
  [
    'booth-news, accepted',
    news('accepted'),
    'Sie sind dabei: Weltkindertag',
    'Ihr Stand ist dabei. Wir freuen uns auf Sie!',
    'You are in: Weltkindertag',
    'Your booth is in. We look forward to you!',
  ],
  [
    'booth-news, waiting',
    news('waiting', { ahead: 2 }),
    'Auf der Warteliste: Weltkindertag',
    'Ihr Stand wartet noch. Vor ihm warten 2 Stände.',
    'On the waiting list: Weltkindertag',
    'Your booth is still waiting. 2 booths wait before it.',
  ],
  [
    'booth-news, declined',
    news('declined'),
    'Diesmal nicht: Ihr Stand, Weltkindertag',
    'Ihr Stand ist diesmal leider nicht dabei.',
    'Not this time: your booth, Weltkindertag',
    'Unfortunately your booth is not in this time.',
  ],
  [
    'booth-news, at another address',
    news('link'),
    'Ihr neuer Link: Weltkindertag',
    'Ab jetzt gilt diese Adresse für Ihren Stand.',
    'Your new link: Weltkindertag',
    'From now on this is the address of your booth.',
  ],
  [
    'booth-news, its place holds no longer',
    news('moving', { state: 'accepted' }),
    'Ihr Platz ändert sich: Weltkindertag',
    'Ihr Platz ändert sich, Sie hören von uns.',
    'Your place changes: Weltkindertag',
    'Your place changes, you will hear from us.',
  ],
  [
    'booth-news, its lot',
    news('ticket', {
      ticket: { nonce: '3f9a02c1aabb', of: 45, source: 'Spiel 77', drawnOn: '2027-08-04' },
    }),
    'Ihr Los für die Stände: Weltkindertag',
    'Ihre Bewerbung ist im Lostopf. Es sind 45 Lose.',
    'Your lot for the booths: Weltkindertag',
    'Your application is in the draw. There are 45 lots.',
  ],
  [
    'booth-news, its place',
    news('place', aBoothMail),
    'Ihr Platz ist 12: Weltkindertag',
    'Ihr Stand steht auf Platz 12.',
    'Your place is 12: Weltkindertag',
    'Your booth is on place 12.',
  ],
  [
    'booth-news, withdrawn',
    news('withdrawn', { state: 'withdrawn' }),
    'Abgemeldet: Ihr Stand, Weltkindertag',
    'Ihr Stand ist abgemeldet.',
    'Withdrawn: your booth, Weltkindertag',
    'Your booth is withdrawn.',
  ],
  [
    'booth-news, thanks',
    news('thanks'),
    'Danke fürs Mitmachen: Weltkindertag',
    'Danke! Ohne Ihren Stand wäre dieser Tag nicht so schön gewesen.',
    'Thank you for taking part: Weltkindertag',
    'Thank you! Without your booth the day would not have been the same.',
  ],
  [
    'act-news, with a booth',
    actNews.about({ act: choir, day: aBoothMail.day, token: 'geheim' }),
    'Ihre Zeit auf der Bühne: Weltkindertag',
    'Kinderchor beginnt: Sonntag, 19. September, 12:30 Uhr.',
    'Your time on the stage: Weltkindertag',
    'Kinderchor begins: Sunday 19 September, 12:30.',
  ],
  [
    'act-news, without a booth',
    actNews.about({ act: choir, day: aBoothMail.day, token: null }),
    'Ihre Zeit auf der Bühne: Weltkindertag',
    'Kinderchor beginnt: Sonntag, 19. September, 12:30 Uhr.',
    'Your time on the stage: Weltkindertag',
    'Kinderchor begins: Sunday 19 September, 12:30.',
  ],
  [
    'booth-called-off',
    boothCalledOff.about({
      ...{ day: aBoothMail.day, words: 'Es stürmt.' },
      ...{ booths: [aBoothMail], acts: [choir] },
    }),
    'Fällt aus: Weltkindertag',
    'Weltkindertag am Sonntag, 19. September fällt leider aus.',
    'Called off: Weltkindertag',
    'Weltkindertag on Sunday 19 September is unfortunately called off.',
  ],
];
