import type { PreparedMail } from '../mail/mail-declaration';
import { wishFriendJoined } from '../mail/purposes/wish-friend-joined';
import { wishFriendRemoved } from '../mail/purposes/wish-friend-removed';
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
  [
    'wish-friend-joined',
    wishFriendJoined.about({
      campaign: wished.campaign,
      together: 'only',
      own: ['Mia'],
      joined: ['Ali', null],
    }),
    'Ali und ein Kind wünschen jetzt zusammen mit Mia',
    'Ali und ein Kind wünschen jetzt zusammen mit Mia.',
    'Ali and a child now wish together with Mia',
    'Ali and a child now wish together with Mia.',
  ],
  [
    'wish-friend-removed',
    wishFriendRemoved.about({ child: 'Ali', campaign: wished.campaign }),
    'Ali wünscht wieder allein',
    'Ali ist nicht mehr in der Wunschgruppe und wünscht wieder allein.',
    'Ali now wishes alone again',
    'Ali is no longer in the wish group and wishes alone again.',
  ],
];
