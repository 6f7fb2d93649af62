import type { Type } from '@nestjs/common';
import { NoteBounce } from './bounces/note-bounce';
import { ReturnPaths } from './bounces/return-paths';
import { MailClaims } from './deliver/mail-claims';
import { MailEnding } from './deliver/mail-ending';
import { MailSweeper } from './deliver/mail-sweeper';
import { MailTransport } from './deliver/mail-transport';
import { MailWriter } from './deliver/mail-writer';
import { SendMail } from './deliver/send-mail';
import { WriteLetter } from './letters/write-letter';
import { QueueMessage } from './message/queue-message';
import { ResumeMessages } from './message/resume-messages';
import { TellMessage } from './message/tell-message';
import { AskAfterwards } from './queue/ask-afterwards';
import { MailSeller } from './queue/mail-seller';
import { OrganisationMail } from './queue/organisation-mail';
import { QueueMail } from './queue/queue-mail';
import { TellTreePeople } from './queue/tell-tree-people';
import { TellDonors } from './queue/tell-donors';
import { TellNumberSellers } from './queue/tell-number-sellers';
import { TellSellers } from './queue/tell-sellers';
import { TellBooths } from './queue/tell-booths';
import { TellVolunteers } from './queue/tell-volunteers';
import { TellOfBasket } from './queue/tell-of-basket';
import { TellOfBulk } from './queue/tell-of-bulk';
import { TellOfCancellation } from './queue/tell-of-cancellation';
import { TellOfDraw } from './queue/tell-of-draw';
import { TellOfEvent } from './queue/tell-of-event';
import { TellOfGroup } from './queue/tell-of-group';
import { TellOfMove } from './queue/tell-of-move';
import { TellOfOffer } from './queue/tell-of-offer';
import { TellOfReview } from './queue/tell-of-review';
import { TellOfFriends } from './queue/tell-of-friends';
import { TellOfWishes } from './queue/tell-of-wishes';
import { PlanReminders } from './reminders/plan-reminders';
import { SendReminders } from './reminders/send-reminders';

/** Reactions become mail rows, rows become mails, dates become reminders. */
export const notificationWork: Type[] = [
  WriteLetter,
  QueueMail,
  MailSeller,
  TellDonors,
  TellSellers,
  TellNumberSellers,
  TellVolunteers,
  TellBooths,
  TellTreePeople,
  TellOfBasket,
  TellOfOffer,
  TellOfBulk,
  TellOfCancellation,
  TellOfDraw,
  TellOfEvent,
  TellOfGroup,
  TellOfMove,
  TellOfReview,
  TellOfFriends,
  TellOfWishes,
  OrganisationMail,
  AskAfterwards,
  QueueMessage,
  TellMessage,
  ResumeMessages,
  PlanReminders,
  SendReminders,
  ReturnPaths,
  NoteBounce,
  MailClaims,
  MailWriter,
  MailTransport,
  MailEnding,
  SendMail,
  MailSweeper,
];
