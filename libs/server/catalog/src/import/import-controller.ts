import {
  fileName,
  importAccept,
  importPreview,
  importResult,
  deskRoutes,
  uuid,
  type ImportAccept,
  type ImportPreview,
  type ImportResult,
} from '@dabei/contracts';
import {
  Answers,
  AnswersFile,
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
import { ApiBody, ApiConsumes, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { optionalSlug } from '../programme/slug';
import { AcceptImportFile } from './accept-import-file';
import { ImportPreviewQueries } from './import-preview-queries';
import { importTemplate } from './import-template';
import { StoreImportFile } from './store-import-file';
import { UploadedBytes } from './uploaded-bytes';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const flag = z.enum(['true', 'false']).optional();

/** Events from a file: read, looked at, then taken over as a whole. */
@ApiTags('Desk: import')
@Controller()
export class ImportController {
  constructor(
    private readonly storeFile: StoreImportFile,
    private readonly previews: ImportPreviewQueries,
    private readonly acceptFile: AcceptImportFile,
  ) {}

  @Needs('desk:programme')
  @AnswersFile(xlsx)
  @Header('content-disposition', 'attachment; filename="Veranstaltungen.xlsx"')
  @Get(deskRoutes.importTemplate)
  async template(): Promise<StreamableFile> {
    return new StreamableFile(await importTemplate(), { type: xlsx });
  }

  @Needs('desk:programme')
  @ApiQuery({ name: 'campaign', required: false })
  @ApiQuery({ name: 'name' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(importPreview, 201)
  @Post(deskRoutes.imports)
  async upload(
    @UploadedBytes() content: Buffer,
    @CurrentStaff() staff: StaffCaller,
    @Query('name', { schema: fileName }) name: string,
    @Query('campaign', { schema: optionalSlug }) campaign?: string,
  ): Promise<ImportPreview> {
    return this.previews.preview(await this.storeFile.store(campaign, name, content, staff), false);
  }

  @Needs('desk:programme')
  @ApiQuery({ name: 'createOrganisers', required: false })
  @Answers(importPreview)
  @Get(deskRoutes.importFile)
  preview(
    @Param('id', { schema: uuid }) id: string,
    @Query('createOrganisers', { schema: flag }) createOrganisers?: string,
  ): Promise<ImportPreview> {
    return this.previews.preview(id, createOrganisers === 'true');
  }

  @Needs('desk:programme')
  @HttpCode(200)
  @Answers(importResult)
  @Post(deskRoutes.importAccept)
  accept(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: importAccept }) body: ImportAccept,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<ImportResult> {
    return this.acceptFile.accept(id, body, staff);
  }
}
