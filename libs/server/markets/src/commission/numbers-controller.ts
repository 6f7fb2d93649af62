import {
  language,
  numberClaim,
  numberClaimed,
  numberCode,
  numberConfirmed,
  numberOfferAnswer,
  ownNumber,
  ownNumberChange,
  publicCommission,
  routes,
  type NumberClaim,
  type NumberClaimed,
  type NumberCode,
  type NumberConfirmed,
  type NumberOfferAnswer,
  type OwnNumber,
  type OwnNumberChange,
  type PublicCommission,
} from '@dabei/contracts';
import {
  Admitted,
  Answers,
  AnswersFile,
  AnswersNothing,
  Needs,
  SignedIn,
} from '@dabei/server/platform';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Ip,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ChangeOwnNumber } from './change-own-number';
import { ClaimNumber } from './claim-number';
import { ConfirmNumber } from './confirm-number';
import { EndNumber } from './end-number';
import { OwnNumberQueries } from './own-number-queries';
import { labelFormatNames } from './paper/label-formats';
import { PrintCommission } from './paper/print-commission';
import { PublicCommissionQueries } from './public-commission';

const ownLook = z.strictObject({
  sprache: language.default('de'),
  format: z.enum(labelFormatNames).default('70x36'),
});

/** Sellers of a Kleiderbörse: a press, a typed code, and a page of their own behind a long link. */
@ApiTags('Kleiderbörse')
@Controller()
export class NumbersController {
  constructor(
    private readonly market: PublicCommissionQueries,
    private readonly claimNumber: ClaimNumber,
    private readonly confirmNumber: ConfirmNumber,
    private readonly own: OwnNumberQueries,
    private readonly changeOwn: ChangeOwnNumber,
    private readonly endNumber: EndNumber,
    private readonly print: PrintCommission,
  ) {}

  @Needs('public:read')
  @Answers(publicCommission)
  @Get(routes.publicCommission)
  read(@Param('slug') slug: string): Promise<PublicCommission> {
    return this.market.read(slug);
  }

  @Needs('public:write')
  @Answers(numberClaimed)
  @HttpCode(200)
  @Admitted()
  @Post(routes.numberClaims)
  claim(
    @Param('slug') slug: string,
    @Body({ schema: numberClaim }) input: NumberClaim,
    @Ip() network: string,
  ): Promise<NumberClaimed> {
    return this.claimNumber.claim(slug, input, network);
  }

  @Needs('public:write')
  @Answers(numberConfirmed)
  @HttpCode(200)
  @Post(routes.numberCode)
  confirm(
    @Body({ schema: numberCode }) code: NumberCode,
    @Ip() network: string,
  ): Promise<NumberConfirmed> {
    return this.confirmNumber.confirm(code, network);
  }

  @Needs('public:read')
  @Answers(ownNumber)
  @Header('Cache-Control', 'no-store')
  @Get(routes.ownNumber)
  ownPage(
    @Param('secret') secret: string,
    @SignedIn() householdId: string | null,
  ): Promise<OwnNumber> {
    return this.own.read({ secret, householdId });
  }

  @Needs('public:write')
  @AnswersNothing()
  @HttpCode(204)
  @Put(routes.ownNumber)
  async change(
    @Param('secret') secret: string,
    @SignedIn() householdId: string | null,
    @Body({ schema: ownNumberChange }) wish: OwnNumberChange,
  ): Promise<void> {
    await this.changeOwn.change({ secret, householdId }, wish);
  }

  @Needs('public:write')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.ownNumberCancel)
  async cancel(
    @Param('secret') secret: string,
    @SignedIn() householdId: string | null,
  ): Promise<void> {
    await this.endNumber.cancel({ secret, householdId });
  }

  @Needs('public:write')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.ownNumberOffer)
  async answer(
    @Param('secret') secret: string,
    @SignedIn() householdId: string | null,
    @Body({ schema: numberOfferAnswer }) { accept }: NumberOfferAnswer,
  ): Promise<void> {
    await this.endNumber.answerOffer({ secret, householdId }, accept);
  }

  @Needs('public:read')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  @Get(routes.ownNumberLabels)
  async labels(
    @Param('secret') secret: string,
    @SignedIn() householdId: string | null,
    @Query({ schema: ownLook }) { sprache, format }: z.infer<typeof ownLook>,
  ): Promise<StreamableFile> {
    const pdf = await this.print.ownLabels({ secret, householdId }, sprache, { format, qr: false });
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: 'inline; filename="etiketten.pdf"',
    });
  }
}
