import {
  batchesMade,
  batchSlotInput,
  handoverMissed,
  handoverPlan,
  reassignInput,
  deskRoutes,
  secondDateInput,
  slotsInput,
  slotsMade,
  treeQuery,
  uuid,
  type BatchesMade,
  type BatchSlotInput,
  type HandoverMissed,
  type HandoverPlan,
  type ReassignInput,
  type SecondDateInput,
  type SlotsInput,
  type SlotsMade,
  type TreeQuery,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HandoverQueries } from './handover-queries';
import { MakeBatches } from './make-batches';
import { NotCollected } from './not-collected';
import { PlanSlots } from './plan-slots';

/** The office plans who comes when, and what becomes of what nobody fetched. */
@ApiTags('Wish tree: gifts')
@Controller()
export class HandoverPlanController {
  constructor(
    private readonly queries: HandoverQueries,
    private readonly slots: PlanSlots,
    private readonly batches: MakeBatches,
    private readonly notCollected: NotCollected,
  ) {}

  @Needs('wishes:desk')
  @Answers(handoverPlan)
  @Get(deskRoutes.handoverPlan)
  plan(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<HandoverPlan> {
    return this.queries.plan(campaign);
  }

  @Needs('wishes:desk')
  @Answers(slotsMade)
  @HttpCode(200)
  @Post(deskRoutes.handoverSlots)
  addSlots(
    @Body({ schema: slotsInput }) input: SlotsInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<SlotsMade> {
    return this.slots.add(input, staff);
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Delete(deskRoutes.handoverSlot)
  removeSlot(@Param('id', { schema: uuid }) id: string): Promise<void> {
    return this.slots.remove(id);
  }

  @Needs('wishes:desk')
  @Answers(batchesMade)
  @HttpCode(200)
  @Post(deskRoutes.handoverBatches)
  make(
    @Body({ schema: treeQuery }) { campaign }: TreeQuery,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BatchesMade> {
    return this.batches.make(campaign, staff);
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Put(deskRoutes.handoverBatchSlot)
  move(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: batchSlotInput }) { slotId }: BatchSlotInput,
  ): Promise<void> {
    return this.batches.moveTo(id, slotId);
  }

  @Needs('wishes:desk')
  @Answers(handoverMissed)
  @HttpCode(200)
  @Post(deskRoutes.handoverMissed)
  missed(
    @Body({ schema: treeQuery }) { campaign }: TreeQuery,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<HandoverMissed> {
    return this.notCollected.note(campaign, staff);
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.handoverSecondDate)
  second(
    @Body({ schema: secondDateInput }) input: SecondDateInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.notCollected.secondDate(input, staff);
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.handoverReassign)
  reassign(
    @Body({ schema: reassignInput }) input: ReassignInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.notCollected.reassign(input, staff);
  }
}
