import { AddOtherDate } from './add-other-date';
import { ApprovalQueries } from './approval-queries';
import { ApprovalsController } from './approvals-controller';
import { AskToCancel } from './ask-to-cancel';
import { ChangeOwnEvent } from './change-own-event';
import { CloseCancelRequest } from './close-cancel-request';
import { CreateOwnEvent } from './create-own-event';
import { DecideOnEvent } from './decide-on-event';
import { EnterForOrganiser } from './enter-for-organiser';
import { EntryCampaignQueries } from './entry-campaign-queries';
import { EventReviewQueries } from './event-review-queries';
import { FromPaperController } from './from-paper-controller';
import { HandInFor } from './hand-in-for';
import { HandingInController } from './handing-in-controller';
import { MarkEnteredFor } from './mark-entered-for';
import { NewDraft } from './new-draft';
import { OwnEventQueries } from './own-event-queries';
import { OwnEventsController } from './own-events-controller';
import { OwnHistoryController } from './own-history-controller';
import { OwnParticipantQueries } from './own-participant-queries';
import { OwnRevisionQueries } from './own-revision-queries';
import { SubmitOwnEvent } from './submit-own-event';
import { WithdrawOwnEvent } from './withdraw-own-event';

export const submissionControllers = [
  OwnEventsController,
  OwnHistoryController,
  HandingInController,
  ApprovalsController,
  FromPaperController,
];

/** Organisers' own events, from the first word to the office's answer. */
export const submissionProviders = [
  EntryCampaignQueries,
  OwnEventQueries,
  OwnParticipantQueries,
  OwnRevisionQueries,
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
  NewDraft,
  EnterForOrganiser,
  HandInFor,
  CloseCancelRequest,
];
