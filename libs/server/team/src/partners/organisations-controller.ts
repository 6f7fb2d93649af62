import {
  organisationInput,
  organisationList,
  organisationQuery,
  organisationView,
  deskRoutes,
  uuid,
  type OrganisationInput,
  type OrganisationList,
  type OrganisationView,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ChangeOrganisation } from './change-organisation';
import { CreateOrganisation } from './create-organisation';
import { OrganisationQueries } from './organisation-queries';

const created = z.object({ id: uuid });

@ApiTags('Desk: organisations')
@Controller()
export class OrganisationsController {
  constructor(
    private readonly queries: OrganisationQueries,
    private readonly createOrganisation: CreateOrganisation,
    private readonly changeOrganisation: ChangeOrganisation,
  ) {}

  @Needs('people:manage')
  @Answers(organisationList)
  @Get(deskRoutes.deskOrganisations)
  list(
    @Query({ schema: organisationQuery }) { q, gaps, page }: z.infer<typeof organisationQuery>,
  ): Promise<OrganisationList> {
    return this.queries.list(q, gaps === 'true', page);
  }

  @Needs('people:manage')
  @Answers(created, 201)
  @Post(deskRoutes.deskOrganisations)
  create(
    @Body({ schema: organisationInput }) input: OrganisationInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<z.infer<typeof created>> {
    return this.createOrganisation.create(input, staff);
  }

  @Needs('people:manage')
  @Answers(organisationView)
  @Get(deskRoutes.deskOrganisation)
  one(@Param('id', { schema: uuid }) id: string): Promise<OrganisationView> {
    return this.queries.one(id);
  }

  @Needs('people:manage')
  @AnswersNothing()
  @HttpCode(204)
  @Put(deskRoutes.deskOrganisation)
  change(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: organisationInput }) input: OrganisationInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.changeOrganisation.change(id, input, staff);
  }
}
