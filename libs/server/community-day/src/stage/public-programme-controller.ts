import { publicDayProgramme, routes, type PublicDayProgramme } from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PublicProgrammeQueries } from './public-programme-queries';

/** "Was läuft wann, was steht wo", for everybody. */
@ApiTags('Community days')
@Controller()
export class PublicProgrammeController {
  constructor(private readonly programmes: PublicProgrammeQueries) {}

  @Needs('public:read')
  @Answers(publicDayProgramme)
  @Get(routes.publicDayProgramme)
  read(@Param('slug') slug: string): Promise<PublicDayProgramme> {
    return this.programmes.read(slug);
  }
}
