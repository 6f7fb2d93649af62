import {
  askByName,
  askByNumber,
  askDelivery,
  askEnvelope,
  askLetters,
  namedWishes,
  deskRoutes,
  vaultLog,
  vaultView,
  type AskByName,
  type AskByNumber,
  type AskDelivery,
  type AskEnvelope,
  type AskLetters,
  type NamedWishes,
  type VaultLog,
  type VaultView,
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
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { KeepNames } from './keep-names';
import { KeeperQueries } from './keeper-queries';
import { PrintDelivery } from './print-delivery';
import { PrintEnvelope } from './print-envelope';
import { PrintLetters } from './print-letters';
import { ReadLog } from './read-log';

const pdf = (content: Buffer, name: string): StreamableFile =>
  new StreamableFile(content, {
    type: 'application/pdf',
    disposition: `inline; filename="${name}.pdf"`,
  });

/** Whoever keeps the names. What is asked for is posted: a name stands in no address. */
@ApiTags('Wish tree: names')
@Controller()
export class KeeperController {
  constructor(
    private readonly queries: KeeperQueries,
    private readonly names: KeepNames,
    private readonly envelopes: PrintEnvelope,
    private readonly letters: PrintLetters,
    private readonly deliveries: PrintDelivery,
    private readonly log: ReadLog,
  ) {}

  @Needs('vault:join')
  @Answers(vaultView)
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.vault)
  view(): Promise<VaultView> {
    return this.queries.view();
  }

  @Needs('vault:join')
  @Answers(namedWishes)
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(deskRoutes.vaultByNumber)
  byNumber(
    @Body({ schema: askByNumber }) asked: AskByNumber,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<NamedWishes> {
    return this.names.byNumber(asked, staff);
  }

  @Needs('vault:join')
  @Answers(namedWishes)
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(deskRoutes.vaultByName)
  byName(
    @Body({ schema: askByName }) asked: AskByName,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<NamedWishes> {
    return this.names.byName(asked, staff);
  }

  @Needs('vault:join')
  @Answers(vaultLog)
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.vaultLog)
  readings(
    @Query('page', { schema: z.coerce.number().int().min(1).default(1) }) page: number,
  ): Promise<VaultLog> {
    return this.log.page(page);
  }

  @Needs('vault:join')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(deskRoutes.vaultEnvelope)
  async envelope(
    @Body({ schema: askEnvelope }) asked: AskEnvelope,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return pdf(await this.envelopes.print(asked, staff), 'umschlag');
  }

  @Needs('vault:join')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(deskRoutes.vaultLetters)
  async letterFile(
    @Body({ schema: askLetters }) asked: AskLetters,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return pdf(await this.letters.print(asked, staff), 'abholbriefe');
  }

  @Needs('vault:join')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(deskRoutes.vaultDelivery)
  async delivery(
    @Body({ schema: askDelivery }) asked: AskDelivery,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return pdf(await this.deliveries.print(asked, staff), 'lieferliste');
  }
}
