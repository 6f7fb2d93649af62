import { codeVerify, routes, sessionView } from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
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
  async verify(
    @Body({ schema: codeVerify }) body: z.infer<typeof codeVerify>,
    @Ip() network: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof sessionView>> {
    const { session, cookies } = await this.verifyCode.verify(body.email, body.code, network);
    for (const cookie of cookies) response.append('Set-Cookie', cookie);
    return session;
  }
}
