import type { PreparedMail } from '../mail/mail-declaration';
import { wishReceipt } from '../mail/purposes/wish-receipt';
import { wishReminder } from '../mail/purposes/wish-reminder';

const aWishList = {
  childFirstName: 'Mia',
  state: 'submitted',
  wishes: ['Floß bauen', 'Töpfern'],
  maxPlaces: 2,
  together: 'rather',
} as const;
const wished = {
  lists: [aWishList, { ...aWishList, childFirstName: 'Ben', maxPlaces: null, together: null }],
  campaign: {
    slug: 'kinderferientage-2027',
    title: 'Kinderferientage 2027',
    closesAt: new Date('2027-05-12T16:00:00Z'),
  },
  hidden: false,
};

/** What families hear of their wishes; columns as in the table of every mail. */
export const wishMails: [string, PreparedMail, string, string, string, string][] = [
  [
    'wish-receipt',
    wishReceipt.about(wished),
    'Wünsche angekommen: Mia und Ben',
    'Die Wünsche für Mia und Ben sind angekommen.',
    'Wishes received: Mia and Ben',
    'The wishes for Mia and Ben have arrived.',
  ],
  [
    'wish-reminder',
    wishReminder.about(wished),
    'Noch nicht abgegeben: Wünsche für Mia und Ben',
    'Die Wünsche für Mia und Ben sind noch nicht abgegeben.',
    'Not handed in yet: wishes for Mia and Ben',
    'The wishes for Mia and Ben are not handed in yet.',
  ],
];
