import {
  deskCampaignRow,
  deskRoutes,
  seasonMade,
  seasonPreview,
  seasonRequest,
  seasonUndo,
  type DeskCampaignRow,
  type SeasonMade,
  type SeasonPreview,
  type SeasonRequest,
  type SeasonUndo,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { slug } from '../programme/slug';
import { CopySeason } from './copy-season';
import { SeasonQueries } from './season-queries';
import { UndoSeason } from './undo-season';

@ApiTags('Desk: planning')
@Controller()
export class SeasonController {
  constructor(
    private readonly queries: SeasonQueries,
    private readonly copySeason: CopySeason,
    private readonly undoSeason: UndoSeason,
  ) {}

  @Needs('desk:read')
  @Answers(z.array(deskCampaignRow))
  @Get(deskRoutes.deskCampaigns)
  campaigns(): Promise<DeskCampaignRow[]> {
    return this.queries.list();
  }

  @Needs('desk:campaign')
  @HttpCode(200)
  @Answers(seasonPreview)
  @Post(deskRoutes.seasonPreview)
  preview(@Body({ schema: seasonRequest }) body: SeasonRequest): Promise<SeasonPreview> {
    return this.queries.preview(body);
  }

  @Needs('desk:campaign')
  @Answers(seasonMade, 201)
  @Post(deskRoutes.seasons)
  copy(
    @Body({ schema: seasonRequest }) body: SeasonRequest,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<SeasonMade> {
    return this.copySeason.copy(body, staff);
  }

  @Needs('desk:campaign')
  @Answers(seasonUndo)
  @Get(deskRoutes.seasonUndo)
  undoPreview(@Param('slug', { schema: slug }) name: string): Promise<SeasonUndo> {
    return this.queries.undo(name);
  }

  @Needs('desk:campaign')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.seasonUndo)
  async undo(
    @Param('slug', { schema: slug }) name: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.undoSeason.undo(name, staff);
  }
}
