import { Audit, Outbox } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { SettleBooking } from '../bookings/settle-booking';

/** What an act of the office leaves behind: a bill, messages, a line of the audit. */
@Injectable()
export class AssignmentBooks {
  constructor(
    readonly settle: SettleBooking,
    readonly outbox: Outbox,
    readonly audit: Audit,
  ) {}
}
