import {
  codeSheet,
  factorView,
  ownPassword,
  deskRoutes,
  secondFactor,
  totpSetup,
  type FactorView,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  Browser,
  CurrentStaff,
  Needs,
  setCookies,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { FactorQueries } from './factor-queries';
import { SetUpTotp } from './set-up-totp';
import { TurnFactorOff } from './turn-factor-off';
import { UsePrintedCodes } from './use-printed-codes';

type Password = z.infer<typeof ownPassword>;
type Code = z.infer<typeof secondFactor>;

@ApiTags('Desk: second factor')
@Controller()
@Needs('staff:self')
export class FactorController {
  constructor(
    private readonly factors: FactorQueries,
    private readonly setUpTotp: SetUpTotp,
    private readonly printedCodes: UsePrintedCodes,
    private readonly turnOff: TurnFactorOff,
  ) {}

  @Answers(factorView)
  @Get(deskRoutes.staffFactor)
  mine(@CurrentStaff() staff: StaffCaller): Promise<FactorView> {
    return this.factors.of(staff);
  }

  @Answers(totpSetup)
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(deskRoutes.staffTotp)
  beginTotp(
    @CurrentStaff() staff: StaffCaller,
    @Body({ schema: ownPassword }) { password }: Password,
    @Browser() browser: Headers,
  ): Promise<z.infer<typeof totpSetup>> {
    return this.setUpTotp.begin(staff, password, browser);
  }

  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.staffTotpConfirm)
  async confirmTotp(
    @CurrentStaff() staff: StaffCaller,
    @Body({ schema: secondFactor }) { code }: Code,
    @Browser() browser: Headers,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    setCookies(response, await this.setUpTotp.confirm(staff, code, browser));
  }

  @Answers(codeSheet)
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(deskRoutes.staffPrinted)
  beginPrinted(
    @CurrentStaff() staff: StaffCaller,
    @Body({ schema: ownPassword }) { password }: Password,
    @Browser() browser: Headers,
  ): Promise<z.infer<typeof codeSheet>> {
    return this.printedCodes.begin(staff, password, browser);
  }

  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.staffPrintedConfirm)
  confirmPrinted(
    @CurrentStaff() staff: StaffCaller,
    @Body({ schema: secondFactor }) { code }: Code,
  ): Promise<void> {
    return this.printedCodes.confirm(staff, code);
  }

  @Answers(codeSheet)
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(deskRoutes.staffSpareCodes)
  renew(
    @CurrentStaff() staff: StaffCaller,
    @Body({ schema: ownPassword }) { password }: Password,
    @Browser() browser: Headers,
  ): Promise<z.infer<typeof codeSheet>> {
    return this.printedCodes.renew(staff, password, browser);
  }

  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.staffFactorOff)
  async off(
    @CurrentStaff() staff: StaffCaller,
    @Body({ schema: ownPassword }) { password }: Password,
    @Browser() browser: Headers,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    setCookies(response, await this.turnOff.off(staff, password, browser));
  }
}
