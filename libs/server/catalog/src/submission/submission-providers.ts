import { AddOtherDate } from './add-other-date';
import { ApprovalQueries } from './approval-queries';
import { ApprovalsController } from './approvals-controller';
import { AskToCancel } from './ask-to-cancel';
import { ChangeOwnEvent } from './change-own-event';
import { CloseCancelRequest } from './close-cancel-request';
import { CreateOwnEvent } from './create-own-event';
import { DecideOnEvent } from './decide-on-event';
import { EntryCampaignQueries } from './entry-campaign-queries';
import { EventReviewQueries } from './event-review-queries';
import { HandingInController } from './handing-in-controller';
import { MarkEnteredFor } from './mark-entered-for';
import { OwnEventQueries } from './own-event-queries';
import { OwnEventsController } from './own-events-controller';
import { OwnParticipantQueries } from './own-participant-queries';
import { SubmitOwnEvent } from './submit-own-event';
import { WithdrawOwnEvent } from './withdraw-own-event';

export const submissionControllers = [
  OwnEventsController,
  HandingInController,
  ApprovalsController,
];

/** Organisers' own events, from the first word to the office's answer. */
export const submissionProviders = [
  EntryCampaignQueries,
  OwnEventQueries,
  OwnParticipantQueries,
  CreateOwnEvent,
  ChangeOwnEvent,
  SubmitOwnEvent,
  WithdrawOwnEvent,
  AddOtherDate,
  AskToCancel,
  ApprovalQueries,
  EventReviewQueries,
  DecideOnEvent,
  MarkEnteredFor,
  CloseCancelRequest,
];
