import { language, planSlug, deskRoutes, routes, uuid, type Language } from '@dabei/contracts';
import {
  AnswersFile,
  CurrentStaff,
  Needs,
  type StaffCaller,
  SignedIn,
  planPaperSizes,
  type PlanPaperSize,
} from '@dabei/server/platform';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { PrintConfirmation } from './print-confirmation';
import { PrintMarketPapers } from './print-market-papers';

const slugSchema = { schema: planSlug };
const numberSchema = { schema: z.string().min(1).max(12).optional() };
const sizeSchema = { schema: z.enum(planPaperSizes).default('A3') };
const languageSchema = { schema: language.default('de') };

const pdf = (content: Buffer, name: string): StreamableFile =>
  new StreamableFile(content, {
    type: 'application/pdf',
    disposition: `inline; filename="${name}.pdf"`,
  });

/** What is printed for a market: for the authority, for the square, for a seller. */
@ApiTags('Desk: markets')
@Controller()
export class MarketPapersController {
  constructor(
    private readonly papers: PrintMarketPapers,
    private readonly confirmations: PrintConfirmation,
  ) {}

  @Needs('markets:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Get(deskRoutes.deskMarketSigns)
  async signs(
    @Param('slug', slugSchema) slug: string,
    @Query('nummer', numberSchema) number: string | undefined,
  ): Promise<StreamableFile> {
    return pdf(await this.papers.signs(slug, number ?? null), 'platzschilder');
  }

  @Needs('markets:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Get(deskRoutes.deskMarketSitePlan)
  async sitePlan(
    @Param('slug', slugSchema) slug: string,
    @Query('papier', sizeSchema) size: PlanPaperSize,
  ): Promise<StreamableFile> {
    return pdf(await this.papers.sitePlan(slug, size), 'lageplan');
  }

  @Needs('markets:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Get(deskRoutes.deskMarketTerms)
  async terms(@Param('slug', slugSchema) slug: string): Promise<StreamableFile> {
    return pdf(await this.papers.terms(slug), 'teilnahmebedingungen');
  }

  @Needs('markets:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Get(deskRoutes.deskMarketParticipants)
  async participants(
    @Param('slug', slugSchema) slug: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return pdf(await this.papers.participants(slug, staff), 'teilnehmerliste');
  }

  /** For the clipboard; who works on the square prints it again when it got wet. */
  @Needs('markets:day')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Get(deskRoutes.deskMarketDayList)
  async dayList(
    @Param('slug', slugSchema) slug: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return pdf(await this.papers.dayList(slug, staff), 'tagesliste');
  }

  @Needs('markets:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Get(deskRoutes.deskMarketPapers)
  async everything(
    @Param('slug', slugSchema) slug: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return pdf(await this.papers.everything(slug, staff), 'marktpapiere');
  }

  @Needs('markets:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Get(deskRoutes.deskBookingConfirmation)
  async atDesk(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return pdf(await this.confirmations.atDesk(id, staff), 'bestaetigung');
  }

  @Needs('public:read')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Get(routes.ownBookingConfirmation)
  async own(
    @Param('secret') secret: string,
    @SignedIn() householdId: string | null,
    @Query('sprache', languageSchema) spoken: Language,
  ): Promise<StreamableFile> {
    return pdf(await this.confirmations.own({ secret, householdId }, spoken), 'bestaetigung');
  }
}
