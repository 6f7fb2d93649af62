import type { PreparedMail } from '../mail/mail-declaration';
import { donorCode } from '../mail/purposes/donor-code';
import { donorEnded } from '../mail/purposes/donor-ended';
import { donorPromised } from '../mail/purposes/donor-promised';
import { donorReminder } from '../mail/purposes/donor-reminder';
import { donorThanks } from '../mail/purposes/donor-thanks';

const one = {
  campaign: {
    title: 'Wunschbaum 2026',
    giftPlace: 'Familienbüro, Rathausplatz 1',
    giftHours: 'Mo–Fr 9–12 Uhr',
    giftsUntil: '2026-12-14',
  },
  wishes: [
    {
      number: 117,
      words: 'Ein Fußball',
      size: 'Größe 4',
      colour: '',
      pledgeId: '0b9f1f0c-5a53-4d2e-9f0a-3f0a51b8c117',
      until: '2026-12-14',
      over: false,
      since: new Date('2026-11-25T10:00:00Z'),
    },
  ],
  until: '2026-12-14',
  token: 'geheim',
};
const two = {
  ...one,
  wishes: one.wishes.flatMap((wish) => [
    wish,
    {
      ...wish,
      number: 121,
      words: '',
      size: '',
      colour: 'blau',
      pledgeId: wish.pledgeId.replace('117', '121'),
    },
  ]),
};

/** What donors hear; columns as in the table of every mail. */
export const donorMails: [string, PreparedMail, string, string, string, string][] = [
  [
    'donor-code',
    donorCode.about({
      basketId: '0b9f1f0c-5a53-4d2e-9f0a-3f0a51b8c111',
      code: '123456',
      numbers: ['117', '121'],
      until: new Date('2026-11-25T10:30:00Z'),
      withCard: false,
    }),
    'Noch nicht fertig: Code für die Wünsche Nr. 117 und 121',
    'Noch nicht fertig: Bitte Code eingeben.',
    'Not finished yet: code for wishes no. 117 and 121',
    'Not finished yet: please enter the code.',
  ],
  [
    'donor-code, left with a paper card',
    donorCode.about({
      basketId: '0b9f1f0c-5a53-4d2e-9f0a-3f0a51b8c111',
      code: '123456',
      numbers: ['117'],
      until: new Date('2026-11-25T10:30:00Z'),
      withCard: true,
    }),
    'Noch nicht fertig: Code für den Wunsch Nr. 117',
    'Noch nicht fertig: Bitte Code eingeben.',
    'Not finished yet: code for wish no. 117',
    'Not finished yet: please enter the code.',
  ],
  [
    'donor-promised',
    donorPromised.about(two),
    'Danke! Sie erfüllen die Wünsche Nr. 117 und 121',
    'Danke! Sie erfüllen die Wünsche Nr. 117 und 121.',
    'Thank you! You are fulfilling wishes no. 117 and 121',
    'Thank you! You are fulfilling wishes no. 117 and 121.',
  ],
  [
    'donor-reminder, before',
    donorReminder.about({ ...one, kind: 'before' }),
    'Bitte bis Montag, 14. Dezember: Geschenk Nr. 117',
    'Geschenk Nr. 117 ist noch nicht bei uns. Bitte bringen Sie es bis Montag, 14. Dezember.',
    'Please by Monday 14 December: gift no. 117',
    'Gift no. 117 has not reached us yet. Please bring it by Monday 14 December.',
  ],
  [
    'donor-reminder, after',
    donorReminder.about({ ...one, kind: 'after' }),
    'Wir warten noch: Geschenk Nr. 117',
    'Geschenk Nr. 117 ist noch nicht bei uns. Zugesagt war es bis Montag, 14. Dezember.',
    'We are still waiting: gift no. 117',
    'Gift no. 117 has not reached us yet. It was promised by Monday 14 December.',
  ],
  [
    'donor-ended, by the donor',
    donorEnded.about({ ...one, by: 'donor' }),
    'Zurückgegeben: Wunsch Nr. 117',
    'Wunsch Nr. 117 ist wieder frei. Danke, dass Sie Bescheid gesagt haben.',
    'Given back: wish no. 117',
    'Wish no. 117 is free again. Thank you for telling us.',
  ],
  [
    'donor-ended, by the office',
    donorEnded.about({ ...one, by: 'office' }),
    'Beendet: Ihre Zusage für Wunsch Nr. 117',
    'Ihre Zusage für Wunsch Nr. 117 ist beendet.',
    'Ended: your promise for wish no. 117',
    'Your promise for wish no. 117 has ended.',
  ],
  [
    'donor-ended, because the day has passed',
    donorEnded.about({ ...one, by: 'time' }),
    'Beendet: Ihre Zusage für Wunsch Nr. 117',
    'Ihre Zusage für Wunsch Nr. 117 ist abgelaufen, weil kein Geschenk angekommen ist.',
    'Ended: your promise for wish no. 117',
    'Your promise for wish no. 117 has run out because no gift has arrived.',
  ],
  [
    'donor-ended, because another gift came first',
    donorEnded.about({ ...one, by: 'other-gift' }),
    'Wunsch Nr. 117: Ein Geschenk ist schon da',
    'Für Wunsch Nr. 117 hat schon jemand ein Geschenk gebracht. Danke, dass auch Sie helfen wollten.',
    'Wish no. 117: a gift is already here',
    'Somebody has already brought a gift for wish no. 117. Thank you for wanting to help, too.',
  ],
  [
    'donor-ended, because a gift came and nobody knows whose',
    donorEnded.about({ ...one, by: 'some-gift' }),
    'Wunsch Nr. 117: Ein Geschenk ist da',
    'Für Wunsch Nr. 117 ist ein Geschenk angekommen.',
    'Wish no. 117: a gift is here',
    'A gift has arrived for wish no. 117.',
  ],
  [
    'donor-thanks',
    donorThanks.about(one),
    'Ihr Geschenk Nr. 117 ist angekommen. Danke.',
    'Ihr Geschenk Nr. 117 ist angekommen. Danke.',
    'Your gift no. 117 has arrived. Thank you.',
    'Your gift no. 117 has arrived. Thank you.',
  ],
];
