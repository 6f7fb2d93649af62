import { letterRequest, deskRoutes, uuid } from '@dabei/contracts';
import { AnswersFile, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { HandOutLetter } from './hand-out-letter';

const pdf = (content: Buffer, name: string): StreamableFile =>
  new StreamableFile(content, {
    type: 'application/pdf',
    disposition: `inline; filename="${name}.pdf"`,
  });

@ApiTags('Desk: papers')
@Controller()
export class DocumentsController {
  constructor(private readonly letters: HandOutLetter) {}

  @Needs('desk:registrations')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskLetter)
  async letter(
    @Param('id', { schema: uuid }) householdId: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return pdf(await this.letters.print(householdId, null, staff), 'brief');
  }

  /** With the access code that was just made; it is kept nowhere, so the desk sends it along. */
  @Needs('desk:registrations')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(deskRoutes.deskLetter)
  async letterWithCode(
    @Param('id', { schema: uuid }) householdId: string,
    @Body({ schema: letterRequest }) { accessCode }: z.infer<typeof letterRequest>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return pdf(await this.letters.print(householdId, accessCode, staff), 'brief');
  }
}
