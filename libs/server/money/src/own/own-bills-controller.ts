import {
  language as languages,
  ownBill,
  ownBills,
  routes,
  uuid,
  type Language,
  type OwnBill,
  type OwnBills,
} from '@dabei/contracts';
import { Answers, AnswersFile, HouseholdId, Needs, SignedIn } from '@dabei/server/platform';
import {
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { PrintMoney } from '../paper/print-money';
import { OwnBillQueries } from './own-bill-queries';
import { SayDifficult } from './say-difficult';

const inLanguage = z.strictObject({ language: languages.default('de') });
interface InLanguage {
  language: Language;
}

/** A family's own bills, and one bill by its link for sellers without an account here. */
@ApiTags('My bills')
@Controller()
export class OwnBillsController {
  constructor(
    private readonly queries: OwnBillQueries,
    private readonly sayDifficult: SayDifficult,
    private readonly print: PrintMoney,
  ) {}

  @Needs('family:own')
  @Answers(ownBills)
  @Header('Cache-Control', 'no-store')
  @Get(routes.meBills)
  mine(@HouseholdId() householdId: string): Promise<OwnBills> {
    return this.queries.ofHousehold(householdId);
  }

  @Needs('family:own')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(routes.meBillPdf)
  async pdf(
    @Param('id', { schema: uuid }) id: string,
    @HouseholdId() householdId: string,
    @Query({ schema: inLanguage }) { language }: InLanguage,
  ): Promise<StreamableFile> {
    return asPdf(await this.print.bill(await this.queries.ownId(id, householdId), language));
  }

  @Needs('family:own')
  @Answers(ownBill)
  @HttpCode(200)
  @Post(routes.meBillDifficult)
  async difficult(
    @Param('id', { schema: uuid }) id: string,
    @HouseholdId() householdId: string,
  ): Promise<OwnBill> {
    await this.sayDifficult.say(await this.queries.ownId(id, householdId));
    return this.queries.one(id);
  }

  @Needs('public:read')
  @Answers(ownBill)
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  @Get(routes.linkBill)
  async linked(
    @Param('secret') secret: string,
    @SignedIn() householdId: string | null,
  ): Promise<OwnBill> {
    return this.queries.one(await this.queries.linkedId({ secret, householdId }));
  }

  @Needs('public:read')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  @Get(routes.linkBillPdf)
  async linkedPdf(
    @Param('secret') secret: string,
    @SignedIn() householdId: string | null,
    @Query({ schema: inLanguage }) { language }: InLanguage,
  ): Promise<StreamableFile> {
    return asPdf(
      await this.print.bill(await this.queries.linkedId({ secret, householdId }), language),
    );
  }

  @Needs('public:write')
  @Answers(ownBill)
  @HttpCode(200)
  @Post(routes.linkBillDifficult)
  async linkedDifficult(
    @Param('secret') secret: string,
    @SignedIn() householdId: string | null,
  ): Promise<OwnBill> {
    const id = await this.queries.linkedId({ secret, householdId });
    await this.sayDifficult.say(id);
    return this.queries.one(id);
  }
}

const asPdf = (file: Buffer): StreamableFile =>
  new StreamableFile(file, {
    type: 'application/pdf',
    disposition: 'inline; filename="beitrag.pdf"',
  });
