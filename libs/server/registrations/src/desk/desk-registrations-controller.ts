import {
  answersView,
  attendanceMark,
  basketResult,
  cancelRegistrationRequest,
  officeBasket,
  paidMark,
  participants,
  deskRoutes,
  uuid,
  type AnswersView,
  type BasketResult,
  type OfficeBasket,
  type Participants,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CancelRegistration } from '../cancel/cancel-registration';
import { ReinstateRegistration } from '../cancel/reinstate-registration';
import { MarkRegistration } from './mark-registration';
import { ParticipantQueries } from './participant-queries';
import { PressOfficeBasket } from './press-office-basket';
import { ReadAnswers } from './read-answers';

const id = { schema: uuid };

@ApiTags('Desk: registrations')
@Controller()
export class DeskRegistrationsController {
  constructor(
    private readonly participantsOf: ParticipantQueries,
    private readonly pressOfficeBasket: PressOfficeBasket,
    private readonly cancelRegistration: CancelRegistration,
    private readonly reinstateRegistration: ReinstateRegistration,
    private readonly mark: MarkRegistration,
    private readonly readAnswers: ReadAnswers,
  ) {}

  @Needs('desk:registrations')
  @Answers(participants)
  @Get(deskRoutes.deskParticipants)
  async list(@Param('id', id) eventId: string): Promise<Participants> {
    return { participants: await this.participantsOf.of(eventId) };
  }

  @Needs('desk:registrations')
  @Answers(basketResult)
  @HttpCode(200)
  @Post(deskRoutes.deskBaskets)
  enter(
    @Body({ schema: officeBasket }) body: OfficeBasket,
    @Headers('idempotency-key') key: string | undefined,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BasketResult> {
    return this.pressOfficeBasket.press(body, key, staff);
  }

  @Needs('desk:registrations')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskCancelRegistration)
  async cancel(
    @Param('id', id) registrationId: string,
    @Body({ schema: cancelRegistrationRequest })
    { reason }: z.infer<typeof cancelRegistrationRequest>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.cancelRegistration.cancel({
      registrationId,
      by: 'office',
      actorId: staff.accountId,
      reason,
    });
  }

  @Needs('desk:registrations')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskReinstate)
  async reinstate(
    @Param('id', id) registrationId: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.reinstateRegistration.reinstate(registrationId, staff);
  }

  @Needs('desk:registrations')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskAttendance)
  async attendance(
    @Param('id', id) registrationId: string,
    @Body({ schema: attendanceMark }) body: z.infer<typeof attendanceMark>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.mark.attendance(registrationId, body.mark, staff);
  }

  @Needs('desk:registrations')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskPaid)
  async paid(
    @Param('id', id) registrationId: string,
    @Body({ schema: paidMark }) body: z.infer<typeof paidMark>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.mark.paid(registrationId, body.paid, staff);
  }

  /** Health data: every reading leaves a line. */
  @Needs('desk:health')
  @Answers(answersView)
  @Get(deskRoutes.deskAnswers)
  answers(
    @Param('id', id) registrationId: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<AnswersView> {
    return this.readAnswers.read(registrationId, staff);
  }
}
