import { newFamilyCodes, routes, uuid, type NewFamilyCodes } from '@dabei/contracts';
import { consentLanguages, type ConsentLanguage } from '@dabei/domain';
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
import { z } from 'zod';
import { HandOutCodes } from '../codes/hand-out-codes';
import { PrintOwn } from './print-own';

const pdf = (content: Buffer, name: string): StreamableFile =>
  new StreamableFile(content, {
    type: 'application/pdf',
    disposition: `inline; filename="${name}.pdf"`,
  });

@ApiTags('Wish tree: papers of bodies')
@Controller()
export class BodyPapersController {
  constructor(
    private readonly papers: PrintOwn,
    private readonly codes: HandOutCodes,
  ) {}

  @Needs('wishes:own')
  @AnswersFile('application/pdf')
  @Get(routes.bodyConsentPdf)
  async consent(
    @Param('language', { schema: z.enum(consentLanguages) }) language: ConsentLanguage,
  ): Promise<StreamableFile> {
    return pdf(await this.papers.consent(language), `einwilligung-${language}`);
  }

  @Needs('wishes:own')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(routes.bodyListPdf)
  async list(
    @Param('id', { schema: uuid }) bodyId: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return pdf(await this.papers.list(bodyId, staff), 'ausgabeliste');
  }

  @Needs('wishes:own')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(routes.bodyCodes)
  async slips(
    @Param('id', { schema: uuid }) bodyId: string,
    @Body({ schema: newFamilyCodes }) order: NewFamilyCodes,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return pdf(await this.codes.print(bodyId, order, staff), 'zugangscodes');
  }
}
