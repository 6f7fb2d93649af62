import {
  deskRoutes,
  treeBodies,
  treeBodiesChange,
  treeConsent,
  treeConsentChange,
  treeQuery,
  type TreeBodies as TreeBodiesView,
  type TreeBodiesChange,
  type TreeConsent,
  type TreeConsentChange,
  type TreeQuery,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TreeBodies } from './tree-bodies';
import { TreeConsents } from './tree-consents';

@ApiTags('Desk: wish tree')
@Controller()
export class TreePeopleController {
  constructor(
    private readonly consents: TreeConsents,
    private readonly bodies: TreeBodies,
  ) {}

  @Needs('wishes:desk')
  @Answers(treeConsent)
  @Get(deskRoutes.deskTreeConsent)
  readConsent(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<TreeConsent> {
    return this.consents.read(campaign);
  }

  @Needs('wishes:desk')
  @Answers(treeConsent)
  @Put(deskRoutes.deskTreeConsent)
  changeConsent(
    @Body({ schema: treeConsentChange }) input: TreeConsentChange,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<TreeConsent> {
    return this.consents.change(input, staff);
  }

  @Needs('wishes:desk')
  @Answers(treeBodies)
  @Get(deskRoutes.deskTreeBodies)
  readBodies(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<TreeBodiesView> {
    return this.bodies.read(campaign);
  }

  @Needs('wishes:desk')
  @Answers(treeBodies)
  @Put(deskRoutes.deskTreeBodies)
  chooseBodies(
    @Body({ schema: treeBodiesChange }) input: TreeBodiesChange,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<TreeBodiesView> {
    return this.bodies.choose(input, staff);
  }
}
