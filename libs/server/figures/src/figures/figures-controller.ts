import { figuresQuery, figuresView, deskRoutes, type FiguresView } from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { FigureQueries } from './figure-queries';

@ApiTags('Desk: figures')
@Controller()
export class FiguresController {
  constructor(private readonly queries: FigureQueries) {}

  @Needs('figures:read')
  @Answers(figuresView)
  @Get(deskRoutes.figures)
  figures(
    @Query({ schema: figuresQuery }) query: z.infer<typeof figuresQuery>,
  ): Promise<FiguresView> {
    return this.queries.figures(query.campaign);
  }
}
