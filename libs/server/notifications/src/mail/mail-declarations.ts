import type { MailPurpose } from '@dabei/contracts';
import type { PreparesMail } from './mail-declaration';
import { actNews } from './purposes/act-news';
import { bodyHere, bodyWaiting } from './purposes/body-news';
import { boothCalledOff } from './purposes/booth-called-off';
import { boothCode } from './purposes/booth-code';
import { boothNews } from './purposes/booth-news';
import { cancelledByFamily, cancelledByOffice } from './purposes/cancelled';
import { donorCode } from './purposes/donor-code';
import { donorEnded } from './purposes/donor-ended';
import { donorPromised } from './purposes/donor-promised';
import { donorReminder } from './purposes/donor-reminder';
import { donorThanks } from './purposes/donor-thanks';
import { drawAnswers } from './purposes/draw-answers';
import { eventCancelled } from './purposes/event-cancelled';
import { eventMoved } from './purposes/event-moved';
import { eventAccepted, eventReturned } from './purposes/event-reviewed';
import { groupAsked } from './purposes/group-asked';
import { howWasIt } from './purposes/how-was-it';
import { invitation } from './purposes/invitation';
import { marketBooked, marketFewer, marketOffer, marketWaiting } from './purposes/market-booking';
import { marketCalledOff, marketEnded, marketMoved } from './purposes/market-change';
import { marketCode } from './purposes/market-code';
import { marketTicket } from './purposes/market-ticket';
import { message, messageTest } from './purposes/message';
import { moved } from './purposes/moved';
import { numberCalledOff } from './purposes/number-called-off';
import { numberCode } from './purposes/number-code';
import { numberNews } from './purposes/number-news';
import { offerAccepted } from './purposes/offer-accepted';
import { offerExpired } from './purposes/offer-expired';
import { placeOffered } from './purposes/place-offered';
import { registrationConfirmed } from './purposes/registration-confirmed';
import { reminder } from './purposes/reminder';
import { secondGuardian } from './purposes/second-guardian';
import { signInCode } from './purposes/sign-in-code';
import { staffCode } from './purposes/staff-code';
import { treeDays, treeFewCards, treeThanks, treeWelcome } from './purposes/tree-keeper';
import { volunteerCalledOff } from './purposes/volunteer-called-off';
import { volunteerCode } from './purposes/volunteer-code';
import { volunteerConsent } from './purposes/volunteer-consent';
import { volunteerNews } from './purposes/volunteer-news';
import { wishFriendJoined } from './purposes/wish-friend-joined';
import { wishFriendRemoved } from './purposes/wish-friend-removed';
import { wishReceipt } from './purposes/wish-receipt';
import { wishReminder } from './purposes/wish-reminder';
import { twoQuestions } from './purposes/two-questions';

/** Every mail there is. A purpose without a declaration does not compile. */
export const mailDeclarations: Record<MailPurpose, PreparesMail> = {
  'sign-in-code': signInCode,
  // the code mail says that a basket was received; a row of this purpose renders the same
  'registration-received': signInCode,
  'registration-confirmed': registrationConfirmed,
  'place-offered': placeOffered,
  'offer-accepted': offerAccepted,
  'offer-expired': offerExpired,
  'group-asked': groupAsked,
  'event-moved': eventMoved,
  'cancelled-by-family': cancelledByFamily,
  'cancelled-by-office': cancelledByOffice,
  'event-cancelled': eventCancelled,
  reminder,
  moved,
  'second-guardian': secondGuardian,
  invitation,
  'staff-code': staffCode,
  'event-returned': eventReturned,
  'event-accepted': eventAccepted,
  message,
  'message-test': messageTest,
  'wish-receipt': wishReceipt,
  'wish-reminder': wishReminder,
  'wish-friend-joined': wishFriendJoined,
  'wish-friend-removed': wishFriendRemoved,
  'draw-answers': drawAnswers,
  'donor-code': donorCode,
  'donor-promised': donorPromised,
  'donor-reminder': donorReminder,
  'donor-ended': donorEnded,
  'donor-thanks': donorThanks,
  'tree-welcome': treeWelcome,
  'tree-days': treeDays,
  'tree-few-cards': treeFewCards,
  'tree-thanks': treeThanks,
  'body-waiting': bodyWaiting,
  'body-here': bodyHere,
  'market-code': marketCode,
  'market-booked': marketBooked,
  'market-waiting': marketWaiting,
  'market-ticket': marketTicket,
  'market-offer': marketOffer,
  'market-fewer': marketFewer,
  'market-moved': marketMoved,
  'market-ended': marketEnded,
  'market-called-off': marketCalledOff,
  'market-number-code': numberCode,
  'market-number-news': numberNews,
  'market-number-called-off': numberCalledOff,
  'volunteer-code': volunteerCode,
  'volunteer-news': volunteerNews,
  'volunteer-consent': volunteerConsent,
  'volunteer-called-off': volunteerCalledOff,
  'booth-code': boothCode,
  'booth-news': boothNews,
  'act-news': actNews,
  'booth-called-off': boothCalledOff,
  'how-was-it': howWasIt,
  'two-questions': twoQuestions,
};

export const isMailPurpose = (text: string): text is MailPurpose =>
  Object.hasOwn(mailDeclarations, text);
