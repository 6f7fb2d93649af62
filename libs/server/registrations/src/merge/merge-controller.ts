import { mergePreview, deskRoutes, uuid, type MergePreview } from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MergeFamilies } from './merge-families';
import { MergePreviews } from './merge-preview';

const id = { schema: uuid };

/** `:id` stays, `:other` goes. */
@ApiTags('Desk: families')
@Controller()
export class MergeController {
  constructor(
    private readonly previews: MergePreviews,
    private readonly mergeFamilies: MergeFamilies,
  ) {}

  @Needs('desk:families')
  @Answers(mergePreview)
  @Get(deskRoutes.deskMerge)
  preview(@Param('id', id) keeps: string, @Param('other', id) goes: string): Promise<MergePreview> {
    return this.previews.preview(keeps, goes);
  }

  @Needs('desk:families')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskMerge)
  async merge(
    @Param('id', id) keeps: string,
    @Param('other', id) goes: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.mergeFamilies.merge(keeps, goes, staff);
  }
}
