import { planningBoard, deskRoutes, type PlanningBoard } from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { slug } from '../programme/slug';
import { BoardQueries } from './board-queries';

@ApiTags('Desk: planning')
@Controller()
export class BoardController {
  constructor(private readonly queries: BoardQueries) {}

  @Needs('desk:programme')
  @Answers(planningBoard)
  @Get(deskRoutes.planningBoard)
  board(@Param('slug', { schema: slug }) name: string): Promise<PlanningBoard> {
    return this.queries.board(name);
  }
}
