import { planSlug, publicPlan, routes, type PublicPlan } from '@dabei/contracts';
import { Answers, AnswersFile, Needs } from '@dabei/server/platform';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PlanQueries } from './plan-queries';

/** The plan of a market for everybody. */
@ApiTags('Markets')
@Controller()
export class PublicPlanController {
  constructor(private readonly plans: PlanQueries) {}

  @Needs('public:read')
  @Answers(publicPlan)
  @Get(routes.publicPlan)
  read(@Param('slug', { schema: planSlug }) slug: string): Promise<PublicPlan> {
    return this.plans.everybodys(slug);
  }

  @Needs('public:read')
  @AnswersFile('image/*')
  @Header('cache-control', 'public, max-age=86400')
  @Get(routes.publicPlanPicture)
  async picture(@Param('slug', { schema: planSlug }) slug: string): Promise<StreamableFile> {
    const { bytes, type } = await this.plans.everybodysPicture(slug);
    return new StreamableFile(bytes, { type });
  }
}
