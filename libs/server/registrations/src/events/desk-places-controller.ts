import {
  cancelEventRequest,
  capacityChange,
  consequence,
  deskRoutes,
  uuid,
  type Consequence,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CancelEvent } from './cancel-event';
import { ChangeCapacity } from './change-capacity';

type Change = z.infer<typeof capacityChange>;

/** Each action shows its consequence first. */
@ApiTags('Desk: places')
@Controller()
export class DeskPlacesController {
  constructor(
    private readonly changeCapacity: ChangeCapacity,
    private readonly cancelEvent: CancelEvent,
  ) {}

  @Needs('desk:programme')
  @Answers(consequence)
  @HttpCode(200)
  @Post(deskRoutes.deskCapacityPreview)
  previewCapacity(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: capacityChange }) change: Change,
  ): Promise<Consequence> {
    return this.changeCapacity.preview({ eventId, ...change });
  }

  @Needs('desk:programme')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskCapacity)
  async capacity(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: capacityChange }) change: Change,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.changeCapacity.change({ eventId, ...change }, staff);
  }

  @Needs('desk:programme')
  @Answers(consequence)
  @Get(deskRoutes.deskEventCancelPreview)
  previewCancel(@Param('id', { schema: uuid }) eventId: string): Promise<Consequence> {
    return this.cancelEvent.preview(eventId);
  }

  @Needs('desk:programme')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskEventCancel)
  async cancel(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: cancelEventRequest }) request: z.infer<typeof cancelEventRequest>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.cancelEvent.cancel(eventId, request, staff);
  }
}
