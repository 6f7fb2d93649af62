import { publicReport, deskRoutes, routes, type PublicReport } from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { PublishReport } from './publish-report';
import { ReportQueries } from './report-queries';

const slug = z.string().min(1).max(160);

@ApiTags('Report')
@Controller()
export class ReportController {
  constructor(
    private readonly reports: ReportQueries,
    private readonly publish: PublishReport,
  ) {}

  @Needs('public:read')
  @Answers(publicReport)
  @Get(routes.publicReport)
  show(@Param('campaign', { schema: slug }) campaign: string): Promise<PublicReport> {
    return this.reports.report(campaign);
  }

  @Needs('desk:campaign')
  @Answers(publicReport)
  @HttpCode(200)
  @Post(deskRoutes.publishReport)
  async make(
    @Param('campaign', { schema: slug }) campaign: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<PublicReport> {
    await this.publish.publish(campaign, staff);
    return this.reports.report(campaign);
  }
}
