import { publicDraw, routes, type PublicDraw } from '@dabei/contracts';
import { Answers, AnswersFile, Needs } from '@dabei/server/platform';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { campaignSlug } from '../facts/campaign-slug';
import { PublicDrawQueries } from './public-draw-queries';

@ApiTags('Draw')
@Controller()
export class PublicDrawController {
  constructor(private readonly queries: PublicDrawQueries) {}

  @Needs('public:read')
  @Answers(publicDraw)
  @Get(routes.publicDraw)
  draw(@Param('campaign', campaignSlug) campaign: string): Promise<PublicDraw> {
    return this.queries.draw(campaign);
  }

  /** Everything needed to recompute the draw: `npm run verify-draw -- FILE`. */
  @Needs('public:read')
  @AnswersFile('application/json')
  @Get(routes.publicDrawFile)
  async file(@Param('campaign', campaignSlug) campaign: string): Promise<StreamableFile> {
    const file = Buffer.from(await this.queries.file(campaign), 'utf8');
    return new StreamableFile(file, {
      type: 'application/json',
      length: file.length,
      disposition: `attachment; filename="verlosung-${campaign}.json"`,
    });
  }
}
