import { BoardQueries } from './shifts/board-queries';
import { CancelSignup } from './shifts/cancel-signup';
import { ChangeShift } from './shifts/change-shift';
import { CheckIn } from './shifts/check-in';
import { DecideRole } from './shifts/decide-role';
import { DeskVolunteersController } from './shifts/desk-volunteers-controller';
import { EnterVolunteer } from './shifts/enter-volunteer';
import { EntryBooks } from './shifts/entry-books';
import { KeepRoles } from './shifts/keep-roles';
import { KeepShifts } from './shifts/keep-shifts';
import { PrintShiftList } from './shifts/print-shift-list';
import { ReinstateSignup } from './shifts/reinstate-signup';
import { SeePapers } from './shifts/see-papers';
import { ShiftNotes } from './shifts/shift-notes';
import { ShiftsController } from './shifts/shifts-controller';
import { SignupsController } from './shifts/signups-controller';

/** Roles and shifts at the desk, and who carries them. */
export const shiftsControllers = [ShiftsController, DeskVolunteersController, SignupsController];

export const shiftsProviders = [
  BoardQueries,
  KeepRoles,
  KeepShifts,
  ShiftNotes,
  ChangeShift,
  EntryBooks,
  EnterVolunteer,
  DecideRole,
  SeePapers,
  CancelSignup,
  ReinstateSignup,
  CheckIn,
  PrintShiftList,
];
