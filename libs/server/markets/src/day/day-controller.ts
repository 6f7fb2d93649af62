import {
  arrivalAnswer,
  arrivalInput,
  arrivalScan,
  dayBooking,
  marketDay,
  releaseDone,
  releaseOrder,
  releasePreview,
  deskRoutes,
  uuid,
  type ArrivalAnswer,
  type ArrivalInput,
  type ArrivalScan,
  type DayBooking,
  type MarketDay,
  type ReleaseDone,
  type ReleaseOrder,
  type ReleasePreview,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Arrive } from './arrive';
import { MarketDayQueries } from './market-day-queries';
import { ReleaseMissing } from './release-missing';

@ApiTags('Desk: market day')
@Controller()
export class MarketDayController {
  constructor(
    private readonly queries: MarketDayQueries,
    private readonly arrive: Arrive,
    private readonly releaseMissing: ReleaseMissing,
  ) {}

  @Needs('markets:day')
  @Answers(marketDay)
  @Get(deskRoutes.deskMarketDay)
  @Header('Cache-Control', 'no-store')
  day(@Param('slug') slug: string): Promise<MarketDay> {
    return this.queries.read(slug);
  }

  @Needs('markets:day')
  @Answers(arrivalAnswer)
  @HttpCode(200)
  @Post(deskRoutes.deskMarketArrival)
  scan(
    @Param('slug') slug: string,
    @Body({ schema: arrivalScan }) { code }: ArrivalScan,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<ArrivalAnswer> {
    return this.arrive.scan(slug, code, staff);
  }

  @Needs('markets:day')
  @Answers(arrivalAnswer)
  @HttpCode(200)
  @Post(deskRoutes.deskBookingArrival)
  arrived(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: arrivalInput }) input: ArrivalInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<ArrivalAnswer> {
    return this.arrive.fromList(id, input, staff);
  }

  @Needs('markets:day')
  @Answers(dayBooking)
  @HttpCode(200)
  @Post(deskRoutes.deskBookingArrivalUndo)
  undoArrival(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DayBooking> {
    return this.arrive.undo(id, staff);
  }

  @Needs('markets:day')
  @Answers(releasePreview)
  @HttpCode(200)
  @Post(deskRoutes.deskMarketReleasePreview)
  releasePreview(
    @Param('slug') slug: string,
    @Body({ schema: releaseOrder }) order: ReleaseOrder,
  ): Promise<ReleasePreview> {
    return this.releaseMissing.preview(slug, order);
  }

  @Needs('markets:day')
  @Answers(releaseDone)
  @HttpCode(200)
  @Post(deskRoutes.deskMarketRelease)
  release(
    @Param('slug') slug: string,
    @Body({ schema: releaseOrder }) order: ReleaseOrder,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<ReleaseDone> {
    return this.releaseMissing.release(slug, order, staff);
  }

  @Needs('markets:day')
  @Answers(dayBooking)
  @HttpCode(200)
  @Post(deskRoutes.deskBookingReleaseUndo)
  undoRelease(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DayBooking> {
    return this.releaseMissing.undo(id, staff);
  }
}
