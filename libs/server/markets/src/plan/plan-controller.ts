import {
  deskPlan,
  planAsked,
  planConsequences,
  planSave,
  planSlug,
  planTell,
  planTold,
  deskRoutes,
  type DeskPlan,
  type PlanAsked,
  type PlanConsequences,
  type PlanSave,
  type PlanTell,
  type PlanTold,
} from '@dabei/contracts';
import {
  Answers,
  AnswersFile,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { PlanQueries } from './plan-queries';
import { SavePlan } from './save-plan';
import { StorePlanPicture } from './store-plan-picture';
import { TellPlan } from './tell-plan';
import { UploadedPicture } from './uploaded-picture';

/** The plan of a market at the desk. */
@ApiTags('Desk: markets')
@Needs('markets:desk')
@Controller()
export class PlanController {
  constructor(
    private readonly plans: PlanQueries,
    private readonly savePlan: SavePlan,
    private readonly tellPlan: TellPlan,
    private readonly storePicture: StorePlanPicture,
  ) {}

  @Answers(deskPlan)
  @Get(deskRoutes.deskPlan)
  read(@Param('slug', { schema: planSlug }) slug: string): Promise<DeskPlan> {
    return this.plans.desk(slug);
  }

  @Answers(deskPlan)
  @Put(deskRoutes.deskPlan)
  save(
    @Param('slug', { schema: planSlug }) slug: string,
    @Body({ schema: planSave }) drawn: PlanSave,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskPlan> {
    return this.savePlan.save(slug, drawn, staff);
  }

  @HttpCode(200)
  @Answers(planConsequences)
  @Post(deskRoutes.deskPlanConsequences)
  consequences(
    @Param('slug', { schema: planSlug }) slug: string,
    @Body({ schema: planAsked }) drawn: PlanAsked,
  ): Promise<PlanConsequences> {
    return this.plans.consequences(slug, drawn);
  }

  @HttpCode(200)
  @Answers(planTold)
  @Post(deskRoutes.deskPlanTell)
  tell(
    @Param('slug', { schema: planSlug }) slug: string,
    @Body({ schema: planTell }) body: PlanTell,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<PlanTold> {
    return this.tellPlan.tell(slug, body, staff);
  }

  @AnswersFile('image/*')
  @Header('cache-control', 'private, max-age=86400')
  @Get(deskRoutes.deskPlanPicture)
  async picture(@Param('slug', { schema: planSlug }) slug: string): Promise<StreamableFile> {
    const { bytes, type } = await this.plans.deskPicture(slug);
    return new StreamableFile(bytes, { type });
  }

  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(deskPlan, 201)
  @Post(deskRoutes.deskPlanPicture)
  upload(
    @Param('slug', { schema: planSlug }) slug: string,
    @UploadedPicture() file: Buffer,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskPlan> {
    return this.storePicture.store(slug, file, staff);
  }

  @Answers(deskPlan)
  @Delete(deskRoutes.deskPlanPicture)
  removePicture(
    @Param('slug', { schema: planSlug }) slug: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskPlan> {
    return this.storePicture.remove(slug, staff);
  }
}
