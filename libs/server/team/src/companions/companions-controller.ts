import {
  companionAssign,
  companionAssigned,
  companionList,
  companionPeople,
  companionPeopleQuery,
  companionQuery,
  deskRoutes,
  uuid,
  type CompanionAssign,
  type CompanionAssigned,
  type CompanionList,
  type CompanionPerson,
} from '@dabei/contracts';
import {
  Answers,
  AnswersFile,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { AssignCompanions } from './assign-companions';
import { CompanionQueries } from './companion-queries';
import { EndCompanion } from './end-companion';
import { PrintPass } from './print-pass';
import { RevokePass } from './revoke-pass';

@ApiTags('Desk: companions')
@Controller()
export class CompanionsController {
  constructor(
    private readonly queries: CompanionQueries,
    private readonly assignCompanions: AssignCompanions,
    private readonly endCompanion: EndCompanion,
    private readonly printPass: PrintPass,
    private readonly revokePass: RevokePass,
  ) {}

  @Needs('people:manage')
  @Answers(companionList)
  @Get(deskRoutes.deskCompanions)
  async list(
    @Query({ schema: companionQuery }) { by, id }: z.infer<typeof companionQuery>,
  ): Promise<CompanionList> {
    return { companions: await this.queries.list(by, id) };
  }

  @Needs('people:manage')
  @Answers(companionPeople)
  @Get(deskRoutes.deskCompanionPeople)
  people(
    @Query({ schema: companionPeopleQuery }) { q }: z.infer<typeof companionPeopleQuery>,
  ): Promise<CompanionPerson[]> {
    return this.queries.people(q);
  }

  @Needs('people:manage')
  @Answers(companionAssigned)
  @HttpCode(200)
  @Post(deskRoutes.deskCompanions)
  assign(
    @Body({ schema: companionAssign }) request: CompanionAssign,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<CompanionAssigned> {
    return this.assignCompanions.assign(request, staff);
  }

  @Needs('people:manage')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskCompanionEnd)
  end(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.endCompanion.end(id, staff);
  }

  /** A new pass, as the paper it exists on; the one before stops working. */
  @Needs('people:manage')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(deskRoutes.deskCompanionPass)
  async pass(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.printPass.print(id, staff), {
      type: 'application/pdf',
      disposition: 'inline; filename="ausweis.pdf"',
    });
  }

  @Needs('people:manage')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskCompanionPassRevoke)
  revoke(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.revokePass.revoke(id, staff);
  }
}
