import {
  duplicateFamily,
  familyChildChange,
  familyContact,
  familyPage,
  protectionChange,
  deskRoutes,
  uuid,
  type DuplicateFamily,
  type FamilyChildChange,
  type FamilyContact,
  type FamilyPage,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ChangeContact } from './change-contact';
import { CorrectChild } from './correct-child';
import { DuplicateQueries } from './duplicate-queries';
import { FamilyQueries } from './family-queries';
import { ProtectFamily } from './protect-family';

const id = { schema: uuid };

@ApiTags('Desk: families')
@Controller()
export class DeskFamilyController {
  constructor(
    private readonly families: FamilyQueries,
    private readonly duplicates: DuplicateQueries,
    private readonly changeContact: ChangeContact,
    private readonly correctChild: CorrectChild,
    private readonly protectFamily: ProtectFamily,
  ) {}

  @Needs('desk:families')
  @Answers(familyPage)
  @Get(deskRoutes.deskFamily)
  page(@Param('id', id) householdId: string): Promise<FamilyPage> {
    return this.families.page(householdId);
  }

  @Needs('desk:families')
  @Answers(z.array(duplicateFamily))
  @Get(deskRoutes.deskDuplicates)
  duplicatesOf(@Param('id', id) householdId: string): Promise<DuplicateFamily[]> {
    return this.duplicates.of(householdId);
  }

  @Needs('desk:families')
  @AnswersNothing()
  @HttpCode(204)
  @Put(deskRoutes.deskFamilyContact)
  async contact(
    @Param('id', id) householdId: string,
    @Body({ schema: familyContact }) body: FamilyContact,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.changeContact.change(householdId, body, staff);
  }

  @Needs('desk:families')
  @AnswersNothing()
  @HttpCode(204)
  @Put(deskRoutes.deskFamilyChild)
  async child(
    @Param('id', id) householdId: string,
    @Param('child', id) childId: string,
    @Body({ schema: familyChildChange }) body: FamilyChildChange,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.correctChild.correct(householdId, childId, body, staff);
  }

  @Needs('desk:families')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskFamilyProtection)
  async protection(
    @Param('id', id) householdId: string,
    @Body({ schema: protectionChange }) body: z.infer<typeof protectionChange>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.protectFamily.mark(householdId, body.protected, staff);
  }
}
