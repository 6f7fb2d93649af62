import type { PreparedMail } from '../mail/mail-declaration';
import { bodyHere, bodyWaiting } from '../mail/purposes/body-news';
import { treeDays, treeFewCards, treeThanks, treeWelcome } from '../mail/purposes/tree-keeper';
import type { TreeFacts } from '../mail/tree-facts';
import { donorMails } from './donor-scenarios';

const shop: TreeFacts = {
  title: 'Wunschbaum 2026',
  number: 4,
  name: 'Buchladen',
  cards: 20,
  fulfilled: 18,
  hangOn: '2026-11-21',
  giftsUntil: '2026-12-14',
  tours: [
    { day: '2026-12-04', hours: '10 bis 12 Uhr' },
    { day: '2026-12-11', hours: '' },
  ],
  token: 'geheim',
};
const body = {
  title: 'Wunschbaum 2026',
  handoverFrom: '2026-12-18',
  handoverPlace: 'Familienbüro, Rathausplatz 1',
};

/** What donors, shops and bodies hear; columns as in the table of every mail. */
export const treeMails: [string, PreparedMail, string, string, string, string][] = [
  ...donorMails,
  [
    'tree-welcome',
    treeWelcome.about(shop),
    'Baum 4, Buchladen: Ihr Link und 20 Karten',
    'Danke, dass der Baum 4 bei Ihnen steht: Buchladen. Dort hängen 20 Karten.',
    'Tree 4, Buchladen: your link and 20 cards',
    'Thank you for having tree 4 with you: Buchladen. 20 cards hang there.',
  ],
  [
    'tree-days',
    treeDays.about({ ...shop, hangOn: null, tours: [] }),
    'Neue Termine für Baum 4: Buchladen',
    'Die Termine für Baum 4 (Buchladen) haben sich geändert. Es gelten diese:',
    'New dates for tree 4: Buchladen',
    'The dates for tree 4 (Buchladen) have changed. These count:',
  ],
  [
    'tree-few-cards',
    treeFewCards.about({ ...shop, cards: 3 }),
    'Baum 4: nur noch 3 Karten. Sollen wir nachlegen?',
    'An Ihrem Baum 4 (Buchladen) hängen nur noch 3 Karten. Sollen wir nachlegen?',
    'Tree 4: only 3 cards left. Shall we bring more?',
    'Only 3 cards are left on your tree 4 (Buchladen). Shall we bring more?',
  ],
  [
    'tree-thanks',
    treeThanks.about(shop),
    'Danke! Baum 4: 18 Wünsche erfüllt',
    'Danke! Von Ihrem Baum 4 (Buchladen) sind 18 Wünsche in Erfüllung gegangen.',
    'Thank you! Tree 4: 18 wishes fulfilled',
    'Thank you! 18 wishes from your tree 4 (Buchladen) have come true.',
  ],
  [
    'body-waiting',
    bodyWaiting.about(body),
    'Bitte schauen Sie in Ihre Liste: Wunschbaum 2026',
    'Bitte schauen Sie in Ihre Liste.',
    'Please look at your list: Wunschbaum 2026',
    'Please look at your list.',
  ],
  [
    'body-here',
    bodyHere.about(body),
    'Alle Ihre Geschenke sind da: Wunschbaum 2026',
    'Alle Ihre Geschenke sind da.',
    'All your gifts are here: Wunschbaum 2026',
    'All your gifts are here.',
  ],
];
