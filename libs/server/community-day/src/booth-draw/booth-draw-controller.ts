import {
  boothDraw,
  boothNumberInput,
  boothSealInput,
  deskRoutes,
  publicBoothDraw,
  routes,
  type BoothDrawView,
  type BoothNumberInput,
  type BoothSealInput,
  type PublicBoothDraw,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BoothDrawQueries } from './booth-draw-queries';
import { DrawBooths } from './draw-booths';
import { SealBoothDraw } from './seal-booth-draw';

/** The draw of booths: sealed, drawn, and for everybody to check. */
@ApiTags('Desk: community days')
@Controller()
export class BoothDrawController {
  constructor(
    private readonly queries: BoothDrawQueries,
    private readonly sealDraw: SealBoothDraw,
    private readonly drawBooths: DrawBooths,
  ) {}

  @Needs('community:desk')
  @Answers(boothDraw)
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskBoothDraw)
  read(@Param('slug') slug: string): Promise<BoothDrawView> {
    return this.queries.read(slug);
  }

  @Needs('community:desk')
  @HttpCode(200)
  @Answers(boothDraw)
  @Post(deskRoutes.deskBoothDraw)
  seal(
    @Param('slug') slug: string,
    @Body({ schema: boothSealInput }) input: BoothSealInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BoothDrawView> {
    return this.sealDraw.seal(slug, input, staff);
  }

  @Needs('community:desk')
  @HttpCode(200)
  @Answers(boothDraw)
  @Post(deskRoutes.deskBoothDrawNumber)
  enter(
    @Param('slug') slug: string,
    @Body({ schema: boothNumberInput }) typed: BoothNumberInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BoothDrawView> {
    return this.drawBooths.enter(slug, typed, staff);
  }

  @Needs('public:read')
  @Answers(publicBoothDraw)
  @Get(routes.publicBoothDraw)
  forEverybody(@Param('slug') slug: string): Promise<PublicBoothDraw> {
    return this.queries.forEverybody(slug);
  }
}
