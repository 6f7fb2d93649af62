import {
  askToCancel,
  ownEvent,
  ownEventSubmit,
  ownEventWithdraw,
  routes,
  uuid,
  type OwnEvent,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { AskToCancel } from './ask-to-cancel';
import { OwnEventQueries } from './own-event-queries';
import { SubmitOwnEvent } from './submit-own-event';
import { WithdrawOwnEvent } from './withdraw-own-event';

/** Between the organiser and the office: hand in, take back, ask to cancel. */
@ApiTags('Organiser')
@Controller()
export class HandingInController {
  constructor(
    private readonly events: OwnEventQueries,
    private readonly submitEvent: SubmitOwnEvent,
    private readonly withdrawEvent: WithdrawOwnEvent,
    private readonly askToCancel: AskToCancel,
  ) {}

  @Needs('organiser:own')
  @HttpCode(200)
  @Answers(ownEvent)
  @Post(routes.ownEventSubmit)
  async submit(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: ownEventSubmit }) body: z.infer<typeof ownEventSubmit>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<OwnEvent> {
    await this.submitEvent.submit({ eventId, ...body }, staff);
    return this.events.one(eventId, staff);
  }

  @Needs('organiser:own')
  @HttpCode(200)
  @Answers(ownEvent)
  @Post(routes.ownEventWithdraw)
  async withdraw(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: ownEventWithdraw }) { version }: z.infer<typeof ownEventWithdraw>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<OwnEvent> {
    await this.withdrawEvent.withdraw(eventId, version, staff);
    return this.events.one(eventId, staff);
  }

  @Needs('organiser:own')
  @HttpCode(200)
  @Answers(ownEvent)
  @Post(routes.ownEventAskToCancel)
  async cancel(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: askToCancel }) { reason }: z.infer<typeof askToCancel>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<OwnEvent> {
    await this.askToCancel.ask(eventId, reason, staff);
    return this.events.one(eventId, staff);
  }
}
