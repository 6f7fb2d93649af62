import {
  fileName,
  deskRoutes,
  streetsPreview,
  streetsView,
  type StreetsPreview,
  type StreetsView,
} from '@dabei/contracts';
import {
  Answers,
  AnswersFile,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import {
  Controller,
  Get,
  Header,
  HttpCode,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiQuery, ApiTags } from '@nestjs/swagger';
import { UploadedBytes } from '../import/uploaded-bytes';
import { ReplaceStreets } from './replace-streets';
import { StreetQueries } from './street-queries';

const csv = 'text/csv; charset=utf-8';

/** Which street lies in which part of the town. */
@ApiTags('Desk: campaign')
@Controller()
export class StreetsController {
  constructor(
    private readonly queries: StreetQueries,
    private readonly replaceStreets: ReplaceStreets,
  ) {}

  @Needs('desk:campaign')
  @Answers(streetsView)
  @Get(deskRoutes.streets)
  view(): Promise<StreetsView> {
    return this.queries.view();
  }

  @Needs('desk:campaign')
  @ApiQuery({ name: 'name' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @HttpCode(200)
  @Answers(streetsPreview)
  @Post(deskRoutes.streetsPreview)
  preview(
    @UploadedBytes() content: Buffer,
    @Query('name', { schema: fileName }) name: string,
  ): Promise<StreetsPreview> {
    return this.queries.preview(name, content);
  }

  @Needs('desk:campaign')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(streetsView)
  @Put(deskRoutes.streets)
  replace(
    @UploadedBytes() content: Buffer,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreetsView> {
    return this.replaceStreets.replace(content, staff);
  }

  @Needs('desk:campaign')
  @AnswersFile(csv)
  @Header('content-disposition', 'attachment; filename="Strassenliste.csv"')
  @Get(deskRoutes.streetsFile)
  async file(): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(await this.queries.file()), { type: csv });
  }
}
