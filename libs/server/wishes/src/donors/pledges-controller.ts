import {
  phonePledge,
  phonePledged,
  pledgeExtension,
  pledgeFilter,
  pledgePage,
  deskRoutes,
  uuid,
  type PhonePledge,
  type PhonePledged,
  type PledgeExtension,
  type PledgeFilter,
  type PledgePage,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangePledge } from './change-pledge';
import { EndPledge } from './end-pledge';
import { PledgeQueries } from './pledge-queries';
import { PromiseByPhone } from './promise-by-phone';

/** Promises at the desk: who brings what, by phone, later, or not at all. */
@ApiTags('Wish tree')
@Controller()
export class PledgesController {
  constructor(
    private readonly queries: PledgeQueries,
    private readonly promiseByPhone: PromiseByPhone,
    private readonly changePledge: ChangePledge,
    private readonly endPledge: EndPledge,
  ) {}

  /** Asked in the body: an address that is searched for belongs in no address. */
  @Needs('wishes:desk')
  @Answers(pledgePage)
  @HttpCode(200)
  @Post(deskRoutes.deskPledges)
  page(@Body({ schema: pledgeFilter }) filter: PledgeFilter): Promise<PledgePage> {
    return this.queries.page(filter);
  }

  @Needs('wishes:desk')
  @Answers(phonePledged)
  @HttpCode(200)
  @Post(deskRoutes.deskPhonePledge)
  byPhone(
    @Body({ schema: phonePledge }) input: PhonePledge,
    @CurrentStaff() { accountId }: StaffCaller,
  ): Promise<PhonePledged> {
    return this.promiseByPhone.promise(input, accountId);
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskPledgeCancel)
  async cancel(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() { accountId }: StaffCaller,
  ): Promise<void> {
    await this.endPledge.byOffice(id, accountId);
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskPledgeExtend)
  async extend(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: pledgeExtension }) input: PledgeExtension,
    @CurrentStaff() { accountId }: StaffCaller,
  ): Promise<void> {
    await this.changePledge.extend(id, input, accountId);
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskPledgeRemind)
  async remind(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() { accountId }: StaffCaller,
  ): Promise<void> {
    await this.changePledge.remind(id, accountId);
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskDonorLink)
  async renewLink(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() { accountId }: StaffCaller,
  ): Promise<void> {
    await this.changePledge.renewLink(id, accountId);
  }
}
