import {
  deskRoutes,
  deskVolunteer,
  uuid,
  volunteerEntered,
  volunteerEntry,
  volunteerPapersInput,
  volunteerRoleInput,
  type DeskVolunteer,
  type VolunteerEntered,
  type VolunteerEntry,
  type VolunteerPapersInput,
  type VolunteerRoleInput,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DecideRole } from './decide-role';
import { EnterVolunteer } from './enter-volunteer';
import { SeePapers } from './see-papers';

/** Volunteers as the office enters and decides on them. */
@ApiTags('Desk: community days')
@Controller()
export class DeskVolunteersController {
  constructor(
    private readonly enterVolunteer: EnterVolunteer,
    private readonly decideRole: DecideRole,
    private readonly seePapers: SeePapers,
  ) {}

  @Needs('community:desk')
  @Answers(volunteerEntered)
  @HttpCode(200)
  @Post(deskRoutes.deskVolunteers)
  enter(
    @Param('slug') slug: string,
    @Body({ schema: volunteerEntry }) entry: VolunteerEntry,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<VolunteerEntered> {
    return this.enterVolunteer.enter(slug, entry, staff);
  }

  @Needs('community:desk')
  @Answers(deskVolunteer)
  @HttpCode(200)
  @Post(deskRoutes.deskVolunteerRole)
  decide(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: volunteerRoleInput }) input: VolunteerRoleInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskVolunteer> {
    return this.decideRole.decide(id, input, staff);
  }

  @Needs('community:desk')
  @Answers(deskVolunteer)
  @HttpCode(200)
  @Post(deskRoutes.deskVolunteerPapers)
  papers(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: volunteerPapersInput }) input: VolunteerPapersInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskVolunteer> {
    return this.seePapers.see(id, input, staff);
  }
}
