import {
  leanEntered,
  leanInput,
  leanRemoval,
  leanRemoved,
  publishInput,
  published,
  publishView,
  deskRoutes,
  treeQuery,
  type LeanEntered,
  type LeanInput,
  type LeanRemoval,
  type LeanRemoved,
  type PublishInput,
  type PublishView,
  type PublishedWishes,
  type TreeQuery,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EnterLeanWishes } from '../lean/enter-lean-wishes';
import { RemoveLeanWishes } from '../lean/remove-lean-wishes';
import { PublishQueries } from './publish-queries';
import { PublishWishes } from './publish-wishes';

@ApiTags('Desk: wish tree')
@Controller()
export class PublishController {
  constructor(
    private readonly queries: PublishQueries,
    private readonly publishWishes: PublishWishes,
    private readonly enterLeanWishes: EnterLeanWishes,
    private readonly removeLeanWishes: RemoveLeanWishes,
  ) {}

  @Needs('wishes:desk')
  @Answers(publishView)
  @Get(deskRoutes.deskTreePublish)
  read(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<PublishView> {
    return this.queries.read(campaign);
  }

  @Needs('wishes:desk')
  @Answers(published)
  @HttpCode(200)
  @Post(deskRoutes.deskTreePublish)
  publish(
    @Body({ schema: publishInput }) input: PublishInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<PublishedWishes> {
    return this.publishWishes.publish(input, staff);
  }

  /** Numbers of cards that were written by hand. */
  @Needs('wishes:desk')
  @Answers(leanEntered)
  @HttpCode(200)
  @Post(deskRoutes.deskTreeLean)
  enterLean(
    @Body({ schema: leanInput }) input: LeanInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<LeanEntered> {
    return this.enterLeanWishes.enter(input, staff);
  }

  @Needs('wishes:desk')
  @Answers(leanRemoved)
  @HttpCode(200)
  @Post(deskRoutes.deskTreeLeanRemove)
  removeLean(
    @Body({ schema: leanRemoval }) input: LeanRemoval,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<LeanRemoved> {
    return this.removeLeanWishes.remove(input, staff);
  }
}
