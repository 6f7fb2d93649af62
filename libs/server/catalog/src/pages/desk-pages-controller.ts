import {
  language,
  pageUpdate,
  pageView,
  deskRoutes,
  type Language,
  type PageView,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { slug } from '../programme/slug';
import { ChangePage } from './change-page';
import { PageQueries } from './page-queries';

@ApiTags('Desk: pages')
@Controller()
export class DeskPagesController {
  constructor(
    private readonly pages: PageQueries,
    private readonly changePage: ChangePage,
  ) {}

  @Needs('desk:pages')
  @Answers(pageView)
  @Put(deskRoutes.deskPage)
  async change(
    @Param('slug', { schema: slug }) name: string,
    @Param('language', { schema: language }) of: Language,
    @Body({ schema: pageUpdate }) body: z.infer<typeof pageUpdate>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<PageView> {
    await this.changePage.change(name, of, body, staff);
    return this.pages.page(name, of);
  }
}
