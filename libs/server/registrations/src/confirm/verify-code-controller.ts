import { codeVerify, routes, sessionView, type SignedIn } from '@dabei/contracts';
import { Answers, CurrentCaller, Needs, type Caller } from '@dabei/server/platform';
import { Body, Controller, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { VerifyCode } from './verify-code';

@ApiTags('Sign-in')
@Controller()
export class VerifyCodeController {
  constructor(private readonly verifyCode: VerifyCode) {}

  /** Typing the code signs in and confirms what was pressed before. */
  @Needs('public:write')
  @Answers(sessionView)
  @HttpCode(200)
  @Post(routes.verifyCode)
  verify(
    @Body({ schema: codeVerify }) body: z.infer<typeof codeVerify>,
    @Ip() network: string,
    @CurrentCaller() signedIn: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn> {
    return this.verifyCode.verify(body, { network, signedIn }, (cookies) =>
      response.append('Set-Cookie', cookies),
    );
  }
}
