import { deskRoutes, routes } from '@dabei/contracts';
import { AnswersFile, Needs, notFound } from '@dabei/server/platform';
import { Controller, Get, Header, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CampaignQueries } from '../programme/campaign-queries';
import { optionalSlug, slug } from '../programme/slug';
import { PrintBooklet, type PrintedBooklet } from './print-booklet';
import { sendIfNew } from './send-if-new';

const file = ({ pdf }: PrintedBooklet, name: string): StreamableFile =>
  new StreamableFile(pdf, {
    type: 'application/pdf',
    disposition: `inline; filename="programm-${encodeURIComponent(name)}.pdf"`,
    length: pdf.length,
  });

/** The programme on paper. */
@ApiTags('Programme')
@Controller()
export class BookletController {
  constructor(
    private readonly campaigns: CampaignQueries,
    private readonly booklets: PrintBooklet,
  ) {}

  /** For the office: as it is at this moment. */
  @Needs('desk:programme')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskBooklet)
  async forTheDesk(@Param('slug', { schema: slug }) name: string): Promise<StreamableFile> {
    const campaign = await this.campaigns.anyNamed(name);
    return file(await this.booklets.upToDate(campaign), campaign.slug);
  }

  /** For everybody: as the worker printed it last. */
  @Needs('public:read')
  @ApiQuery({ name: 'campaign', required: false })
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'public, max-age=0, must-revalidate')
  @Get(routes.booklet)
  async forEverybody(
    @Res({ passthrough: true }) response: Response,
    @Query('campaign', { schema: optionalSlug }) name?: string,
  ): Promise<StreamableFile | undefined> {
    const campaign = await this.campaigns.publishedNamed(name);
    const kept = await this.booklets.kept(campaign.id);
    if (kept === null) throw notFound();
    return sendIfNew(response, kept.tag) ? file(kept, campaign.slug) : undefined;
  }
}
