import {
  deskRoutes,
  treeErase,
  treeFigures,
  treeQuery,
  type TreeErase,
  type TreeFigures,
  type TreeQuery,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EraseTree } from '../closing/erase-tree';
import { FigureQueries } from './figure-queries';

/** What is told about a campaign, and the end of everything else. */
@ApiTags('Wish tree: gifts')
@Controller()
export class TreeFiguresController {
  constructor(
    private readonly queries: FigureQueries,
    private readonly eraseTree: EraseTree,
  ) {}

  @Needs('wishes:desk')
  @Answers(treeFigures)
  @Get(deskRoutes.deskTreeFigures)
  figures(@Query({ schema: treeQuery }) query: TreeQuery): Promise<TreeFigures> {
    return this.queries.read(query);
  }

  @Needs('desk:campaign')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskTreeErase)
  erase(
    @Body({ schema: treeErase }) { campaign }: TreeErase,
    @CurrentStaff() { accountId }: StaffCaller,
  ): Promise<void> {
    return this.eraseTree.erase(campaign, accountId);
  }
}
