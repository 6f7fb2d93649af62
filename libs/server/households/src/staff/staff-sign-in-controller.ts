import {
  passwordConfirm,
  routes,
  secondFactor,
  staffSignIn,
  staffSignInResult,
  totpSetup,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Headers, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { setCookies } from '../sign-in/set-cookies';
import { GiveSecondFactor } from './give-second-factor';
import { SetUpTotp } from './set-up-totp';
import { SignInStaff } from './sign-in-staff';

type Code = z.infer<typeof secondFactor>;

@ApiTags('Desk: sign-in')
@Controller()
export class StaffSignInController {
  constructor(
    private readonly signInStaff: SignInStaff,
    private readonly giveSecondFactor: GiveSecondFactor,
    private readonly setUpTotp: SetUpTotp,
  ) {}

  @Needs('public:write')
  @Answers(staffSignInResult)
  @HttpCode(200)
  @Post(routes.staffSignIn)
  async signIn(
    @Body({ schema: staffSignIn }) { email, password }: z.infer<typeof staffSignIn>,
    @Ip() network: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof staffSignInResult>> {
    const { result, cookies } = await this.signInStaff.signIn(email, password, network);
    setCookies(response, cookies);
    return result;
  }

  @Needs('public:write')
  @Answers(staffSignInResult)
  @HttpCode(200)
  @Post(routes.staffSecondFactor)
  async second(
    @Body({ schema: secondFactor }) { code }: Code,
    @Headers('cookie') cookie: string | undefined,
    @Ip() network: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof staffSignInResult>> {
    setCookies(response, await this.giveSecondFactor.give(code, cookie, network));
    return { outcome: 'signed-in' };
  }

  @Needs('staff:self')
  @Answers(totpSetup)
  @HttpCode(200)
  @Post(routes.staffTotp)
  beginTotp(
    @CurrentStaff() staff: StaffCaller,
    @Body({ schema: passwordConfirm }) { password }: z.infer<typeof passwordConfirm>,
    @Headers('cookie') cookie: string | undefined,
  ): Promise<z.infer<typeof totpSetup>> {
    return this.setUpTotp.begin(staff, password, cookie);
  }

  @Needs('staff:self')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.staffTotpConfirm)
  async confirmTotp(
    @CurrentStaff() { accountId }: StaffCaller,
    @Body({ schema: secondFactor }) { code }: Code,
    @Headers('cookie') cookie: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    setCookies(response, await this.setUpTotp.confirm(accountId, code, cookie));
  }
}
