import {
  claimCode,
  claimConfirmed,
  claimInput,
  claimed,
  donorView,
  language,
  routes,
  uuid,
  type ClaimCode,
  type ClaimConfirmed,
  type ClaimInput,
  type Claimed,
  type DonorView,
} from '@dabei/contracts';
import { Admitted, Answers, AnswersFile, AnswersNothing, Needs } from '@dabei/server/platform';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Ip,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ClaimWishes } from './claim-wishes';
import { ConfirmClaim } from './confirm-claim';
import { DonorLabels } from './donor-labels';
import { DonorQueries } from './donor-queries';
import { EndPledge } from './end-pledge';
import { SayHandedIn } from './say-handed-in';

const inLanguage = z.strictObject({ sprache: language.default('de') });

/** Those who fulfil wishes: a press, a typed code, and a page of their own behind a long link. */
@ApiTags('Wish tree')
@Controller()
export class DonorsController {
  constructor(
    private readonly claimWishes: ClaimWishes,
    private readonly confirmClaim: ConfirmClaim,
    private readonly queries: DonorQueries,
    private readonly labels: DonorLabels,
    private readonly endPledge: EndPledge,
    private readonly sayHandedIn: SayHandedIn,
  ) {}

  @Needs('public:write')
  @Answers(claimed)
  @HttpCode(200)
  @Admitted()
  @Post(routes.treeClaims)
  claim(@Body({ schema: claimInput }) input: ClaimInput, @Ip() network: string): Promise<Claimed> {
    return this.claimWishes.claim(input, network);
  }

  @Needs('public:write')
  @Answers(claimConfirmed)
  @HttpCode(200)
  @Post(routes.treeClaimCode)
  confirm(@Body({ schema: claimCode }) code: ClaimCode): Promise<ClaimConfirmed> {
    return this.confirmClaim.confirm(code);
  }

  @Needs('public:read')
  @Answers(donorView)
  @Get(routes.treeDonor)
  donor(@Param('secret') secret: string): Promise<DonorView> {
    return this.queries.read(secret);
  }

  @Needs('public:write')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.treePledgeCancel)
  async cancel(
    @Param('secret') secret: string,
    @Param('id', { schema: uuid }) id: string,
  ): Promise<void> {
    await this.endPledge.byDonor(secret, id);
  }

  @Needs('public:write')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.treePledgeHandedIn)
  async handedIn(
    @Param('secret') secret: string,
    @Param('id', { schema: uuid }) id: string,
  ): Promise<void> {
    await this.sayHandedIn.say(secret, id);
  }

  @Needs('public:read')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  @Get(routes.treeDonorLabels)
  async labelsOf(
    @Param('secret') secret: string,
    @Query({ schema: inLanguage }) { sprache }: z.infer<typeof inLanguage>,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.labels.print(secret, sprache), {
      type: 'application/pdf',
      disposition: 'inline; filename="schilder.pdf"',
    });
  }
}
