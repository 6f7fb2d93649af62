import { EndBooking } from './end-booking';
import { GiveNext } from './give-next';
import { SettleBooking } from './settle-booking';

/** What every part of a market does with bookings: give them, end them, serve the line. */
export const bookingCore = [GiveNext, SettleBooking, EndBooking];
