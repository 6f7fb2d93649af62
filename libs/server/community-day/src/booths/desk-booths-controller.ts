import {
  boothEntry,
  boothList,
  boothNews,
  boothTell,
  boothTold,
  boothsAccepted,
  deskBooth,
  deskBoothChange,
  deskRoutes,
  uuid,
  type BoothEntry,
  type BoothList,
  type BoothNews,
  type BoothTell,
  type BoothTold,
  type BoothsAccepted,
  type DeskBooth,
  type DeskBoothChange,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AcceptAll } from './accept-all';
import { BoothQueries } from './booth-queries';
import { EnterBooth } from './enter-booth';
import { TellNews } from './tell-news';

/** Applications for booths as the office reads and enters them, and what it tells. */
@ApiTags('Desk: community days')
@Controller()
export class DeskBoothsController {
  constructor(
    private readonly queries: BoothQueries,
    private readonly enterBooth: EnterBooth,
    private readonly acceptAll: AcceptAll,
    private readonly news: TellNews,
  ) {}

  @Needs('community:desk')
  @Answers(boothList)
  @Get(deskRoutes.deskBooths)
  list(@Param('slug') slug: string): Promise<BoothList> {
    return this.queries.list(slug);
  }

  @Needs('community:desk')
  @Answers(deskBooth, 201)
  @Post(deskRoutes.deskBooths)
  enter(
    @Param('slug') slug: string,
    @Body({ schema: boothEntry }) entry: BoothEntry,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskBooth> {
    return this.enterBooth.enter(slug, entry, staff);
  }

  @Needs('community:desk')
  @Answers(deskBooth)
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskBooth)
  one(@Param('id', { schema: uuid }) id: string): Promise<DeskBooth> {
    return this.queries.one(id);
  }

  @Needs('community:desk')
  @Answers(deskBooth)
  @Put(deskRoutes.deskBooth)
  change(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: deskBoothChange }) input: DeskBoothChange,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskBooth> {
    return this.enterBooth.change(id, input, staff);
  }

  @Needs('community:desk')
  @Answers(boothsAccepted)
  @HttpCode(200)
  @Post(deskRoutes.deskBoothsAccept)
  accept(@Param('slug') slug: string, @CurrentStaff() staff: StaffCaller): Promise<BoothsAccepted> {
    return this.acceptAll.accept(slug, staff);
  }

  @Needs('community:desk')
  @Answers(boothNews)
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskBoothNews)
  untold(@Param('slug') slug: string): Promise<BoothNews> {
    return this.news.read(slug);
  }

  @Needs('community:desk')
  @Answers(boothTold)
  @HttpCode(200)
  @Post(deskRoutes.deskBoothNews)
  tell(
    @Param('slug') slug: string,
    @Body({ schema: boothTell }) input: BoothTell,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BoothTold> {
    return this.news.tell(slug, input, staff);
  }
}
