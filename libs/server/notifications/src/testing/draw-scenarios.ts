import type { PreparedMail } from '../mail/mail-declaration';
import { drawAnswers } from '../mail/purposes/draw-answers';

const none = { lastLot: null, instead: null, ahead: null };
const drawn = {
  children: [
    {
      childFirstName: 'Mia',
      lot: 14,
      lots: 240,
      answers: [
        { ...none, title: 'Klettern', reason: 'full', lastLot: 11, ahead: 2 },
        { ...none, title: 'Floß bauen', reason: 'placed' },
        { ...none, title: 'Töpfern', reason: 'time-conflict', instead: 'Floß bauen' },
      ],
    },
    {
      childFirstName: 'Ben',
      lot: 201,
      lots: 240,
      answers: [{ ...none, title: 'Klettern', reason: 'full-for-others', ahead: 9 }],
    },
  ],
  campaign: {
    slug: 'kinderferientage-2027',
    title: 'Kinderferientage 2027',
    opensAt: new Date('2027-06-01T06:00:00Z'),
  },
  places: [],
  hidden: false,
};

/** What families hear after the draw; columns as in the table of every mail. */
export const drawMails: [string, PreparedMail, string, string, string, string][] = [
  [
    'draw-answers',
    drawAnswers.about(drawn),
    'Ergebnis der Verlosung für Mia und Ben',
    'Mia hat einen Platz bekommen.',
    'Result of the draw for Mia and Ben',
    'Mia has a place.',
  ],
  [
    'draw-answers, of a protected family',
    drawAnswers.about({ ...drawn, hidden: true }),
    'Ergebnis der Verlosung für Mia und Ben',
    'Die Antworten auf die Wünsche von Mia und Ben sind da.',
    'Result of the draw for Mia and Ben',
    'The answers to the wishes of Mia and Ben are here.',
  ],
];
