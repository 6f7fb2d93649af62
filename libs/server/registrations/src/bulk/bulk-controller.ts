import {
  bulkJobView,
  bulkJobs,
  bulkOrder,
  bulkPreview,
  bulkPreviewRequest,
  bulkStarted,
  deskRoutes,
  uuid,
  type BulkJobView,
  type BulkJobs,
  type BulkOrder,
  type BulkPreview,
  type BulkPreviewRequest,
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
import { BulkQueries } from './bulk-queries';
import { PreviewBulk } from './preview-bulk';
import { StartBulk } from './start-bulk';
import { StopBulk } from './stop-bulk';

@ApiTags('Desk: participants')
@Controller()
export class BulkController {
  constructor(
    private readonly previewBulk: PreviewBulk,
    private readonly startBulk: StartBulk,
    private readonly stopBulk: StopBulk,
    private readonly queries: BulkQueries,
  ) {}

  @Needs('desk:registrations')
  @Answers(bulkPreview)
  @HttpCode(200)
  @Post(deskRoutes.deskBulkPreview)
  preview(@Body({ schema: bulkPreviewRequest }) order: BulkPreviewRequest): Promise<BulkPreview> {
    return this.previewBulk.preview(order);
  }

  @Needs('desk:registrations')
  @Answers(bulkStarted)
  @HttpCode(200)
  @Post(deskRoutes.deskBulk)
  start(
    @Body({ schema: bulkOrder }) order: BulkOrder,
    @Headers('idempotency-key') key: string | undefined,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<{ jobId: string }> {
    return this.startBulk.start(order, key, staff);
  }

  @Needs('desk:registrations')
  @Answers(bulkJobs)
  @Get(deskRoutes.deskBulk)
  async recent(): Promise<BulkJobs> {
    return { jobs: await this.queries.recent() };
  }

  @Needs('desk:registrations')
  @Answers(bulkJobView)
  @Get(deskRoutes.deskBulkJob)
  job(@Param('id', { schema: uuid }) id: string): Promise<BulkJobView> {
    return this.queries.job(id);
  }

  @Needs('desk:registrations')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskBulkStop)
  async stop(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.stopBulk.stop(id, staff);
  }
}
