import {
  codeSent,
  codeVerify,
  deskRoutes,
  secondFactor,
  staffCodeRequest,
  staffSignIn,
  staffSignInResult,
} from '@dabei/contracts';
import { Answers, Browser, Needs, setCookies } from '@dabei/server/platform';
import { Body, Controller, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { GiveSecondFactor } from './give-second-factor';
import { SignInStaff } from './sign-in-staff';
import { StaffCodes } from './staff-codes';

type Outcome = z.infer<typeof staffSignInResult>;

@ApiTags('Desk: sign-in')
@Controller()
@Needs('public:write')
export class StaffSignInController {
  constructor(
    private readonly signInStaff: SignInStaff,
    private readonly giveSecondFactor: GiveSecondFactor,
    private readonly codes: StaffCodes,
  ) {}

  @Answers(staffSignInResult)
  @HttpCode(200)
  @Post(deskRoutes.staffSignIn)
  async signIn(
    @Body({ schema: staffSignIn }) typed: z.infer<typeof staffSignIn>,
    @Browser() browser: Headers,
    @Ip() network: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Outcome> {
    const { result, cookies } = await this.signInStaff.signIn(typed, browser, network);
    setCookies(response, cookies);
    return result;
  }

  @Answers(staffSignInResult)
  @HttpCode(200)
  @Post(deskRoutes.staffSecondFactor)
  async second(
    @Body({ schema: secondFactor }) { code }: z.infer<typeof secondFactor>,
    @Browser() browser: Headers,
    @Ip() network: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Outcome> {
    setCookies(response, await this.giveSecondFactor.give(code, browser, network));
    return { outcome: 'signed-in' };
  }

  /** For organisers; the answer is the same for every address. */
  @Answers(codeSent)
  @HttpCode(200)
  @Post(deskRoutes.staffCode)
  async sendCode(
    @Body({ schema: staffCodeRequest }) { email, language }: z.infer<typeof staffCodeRequest>,
    @Ip() network: string,
  ): Promise<z.infer<typeof codeSent>> {
    await this.codes.send(email, language, network);
    return { sentTo: email };
  }

  @Answers(staffSignInResult)
  @HttpCode(200)
  @Post(deskRoutes.staffCodeVerify)
  async verifyCode(
    @Body({ schema: codeVerify }) typed: z.infer<typeof codeVerify>,
    @Browser() browser: Headers,
    @Ip() network: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Outcome> {
    const { result, cookies } = await this.codes.verify(typed, browser, network);
    setCookies(response, cookies);
    return result;
  }
}
