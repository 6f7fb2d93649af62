import { answersUpdate, answersView, routes, uuid, type AnswersView } from '@dabei/contracts';
import { Answers, AnswersNothing, HouseholdId, Needs } from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CancelRegistration } from '../cancel/cancel-registration';
import { AcceptFewer } from '../waiting-list/accept-fewer';
import { AnswerQueries } from './answer-queries';
import { ChangeAnswers } from './change-answers';

@ApiTags('My registrations')
@Controller()
export class MyRegistrationsController {
  constructor(
    private readonly cancelRegistration: CancelRegistration,
    private readonly acceptFewer: AcceptFewer,
    private readonly answers: AnswerQueries,
    private readonly changeAnswers: ChangeAnswers,
  ) {}

  @Needs('family:own')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.cancel)
  async cancel(
    @Param('id', { schema: uuid }) registrationId: string,
    @HouseholdId() householdId: string,
  ): Promise<void> {
    await this.cancelRegistration.cancel({
      registrationId,
      householdId,
      by: 'family',
      actorId: householdId,
    });
  }

  @Needs('family:own')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.acceptFewer)
  async fewer(
    @Param('id', { schema: uuid }) registrationId: string,
    @HouseholdId() householdId: string,
  ): Promise<void> {
    await this.acceptFewer.accept(registrationId, householdId);
  }

  @Needs('family:own')
  @Answers(answersView)
  @Get(routes.answers)
  read(
    @Param('id', { schema: uuid }) registrationId: string,
    @HouseholdId() householdId: string,
  ): Promise<AnswersView> {
    return this.answers.ofOwn(registrationId, householdId);
  }

  @Needs('family:own')
  @AnswersNothing()
  @HttpCode(204)
  @Put(routes.answers)
  async change(
    @Param('id', { schema: uuid }) registrationId: string,
    @HouseholdId() householdId: string,
    @Body({ schema: answersUpdate }) { answers }: z.infer<typeof answersUpdate>,
  ): Promise<void> {
    await this.changeAnswers.change(registrationId, householdId, answers);
  }
}
