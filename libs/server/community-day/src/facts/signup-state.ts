import type { ShiftState } from '@dabei/domain';

/** A sign-up as it is stored: `held` until the code is typed, `expired` where it never was. */
export type SignupState = ShiftState;

/** Those that keep one of the places; the trigger of the table counts the same ones. */
export const keepsPlace = "state in ('held','asked','taken','checked-in','thanked')";
