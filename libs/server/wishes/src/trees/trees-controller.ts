import {
  deskRoutes,
  treePlaceChange,
  treePlaceCreate,
  treePlaces,
  treeQuery,
  uuid,
  type TreePlaceChange,
  type TreePlaceCreate,
  type TreePlaces,
  type TreeQuery,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AddTree } from './add-tree';
import { ChangeTree } from './change-tree';
import { TreePlaceQueries } from './tree-place-queries';

@ApiTags('Desk: wish tree')
@Controller()
export class TreesController {
  constructor(
    private readonly queries: TreePlaceQueries,
    private readonly addTree: AddTree,
    private readonly changeTree: ChangeTree,
  ) {}

  @Needs('wishes:desk')
  @Answers(treePlaces)
  @Get(deskRoutes.deskTrees)
  read(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<TreePlaces> {
    return this.queries.read(campaign);
  }

  @Needs('wishes:desk')
  @Answers(treePlaces, 201)
  @Post(deskRoutes.deskTrees)
  async add(
    @Body({ schema: treePlaceCreate }) input: TreePlaceCreate,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<TreePlaces> {
    await this.addTree.add(input, staff);
    return this.queries.read(input.campaign);
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Put(deskRoutes.deskTreePlace)
  change(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: treePlaceChange }) input: TreePlaceChange,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.changeTree.change(id, input, staff);
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Delete(deskRoutes.deskTreePlace)
  remove(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.changeTree.remove(id, staff);
  }

  /** The keeper's old link opens nothing from now on. */
  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskTreeKeeperLink)
  renewLink(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.changeTree.renewLink(id, staff);
  }
}
