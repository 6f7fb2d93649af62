import { AskParents } from './volunteers/ask-parents';
import { ConfirmVolunteer } from './volunteers/confirm-volunteer';
import { ForgetVolunteers } from './volunteers/forget-volunteers';
import { GiveShiftBack } from './volunteers/give-shift-back';
import { MoveUpLine } from './volunteers/move-up-line';
import { MoveUpLines } from './volunteers/move-up-lines';
import { OwnVolunteerController } from './volunteers/own-volunteer-controller';
import { OwnVolunteerQueries } from './volunteers/own-volunteer-queries';
import { ParentConsents } from './volunteers/parent-consent';
import { PressVolunteer } from './volunteers/press-volunteer';
import { PublicDayQueries } from './volunteers/public-day-queries';
import { RenewVolunteerFeed } from './volunteers/renew-volunteer-feed';
import { TakeOwnShift } from './volunteers/take-own-shift';
import { ThankVolunteers } from './volunteers/thank-volunteers';
import { VolunteersController } from './volunteers/volunteers-controller';

/** Helping: the public page, the press, one's own page, the parents. */
export const volunteersControllers = [VolunteersController, OwnVolunteerController];

export const volunteersProviders = [
  PublicDayQueries,
  PressVolunteer,
  ConfirmVolunteer,
  OwnVolunteerQueries,
  TakeOwnShift,
  GiveShiftBack,
  AskParents,
  RenewVolunteerFeed,
  ParentConsents,
];

/** What the worker does for them. */
export const volunteersJobs = [ForgetVolunteers, MoveUpLine, MoveUpLines, ThankVolunteers];
