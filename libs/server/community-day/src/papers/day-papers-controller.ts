import { deskRoutes, routes } from '@dabei/contracts';
import { AnswersFile, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PrintDayPapers } from './print-day-papers';
import { PrintOwnInfoPack } from './print-own-info-pack';

const pdf = (content: Buffer, name: string): StreamableFile =>
  new StreamableFile(content, {
    type: 'application/pdf',
    disposition: `inline; filename="${name}.pdf"`,
  });

/** What is printed of a community day; who works on the square prints it again when it got wet. */
@ApiTags('Desk: community days')
@Controller()
export class DayPapersController {
  constructor(
    private readonly papers: PrintDayPapers,
    private readonly own: PrintOwnInfoPack,
  ) {}

  @Needs('public:read')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Get(routes.ownBoothInfoPack)
  async ownInfoPack(@Param('secret') secret: string): Promise<StreamableFile> {
    return pdf(await this.own.print(secret), 'standmappe');
  }

  @Needs('community:day')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Get(deskRoutes.deskInfoPack)
  async infoPack(@Param('slug') slug: string): Promise<StreamableFile> {
    return pdf(await this.papers.infoPack(slug), 'standmappe');
  }

  @Needs('community:day')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Get(deskRoutes.deskRunningOrder)
  async runningOrder(@Param('slug') slug: string): Promise<StreamableFile> {
    return pdf(await this.papers.runningOrder(slug), 'ablaufplan');
  }

  @Needs('community:day')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Get(deskRoutes.deskBoothSheet)
  async boothSheet(
    @Param('slug') slug: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return pdf(await this.papers.boothSheet(slug, staff), 'standliste');
  }

  @Needs('community:day')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Get(deskRoutes.deskDayFolder)
  async folder(
    @Param('slug') slug: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return pdf(await this.papers.folder(slug, staff), 'tagesmappe');
  }
}
