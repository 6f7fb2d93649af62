import {
  accessCodeSignIn,
  codeRequest,
  codeSent,
  routes,
  sessionView,
  type SignedIn,
} from '@dabei/contracts';
import {
  Accounts,
  Answers,
  AnswersNothing,
  CurrentCaller,
  Needs,
  headersWith,
  setCookies,
  type Caller,
} from '@dabei/server/platform';
import { Body, Controller, Get, Headers, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { SendCode } from './send-code';
import { SessionQueries } from './session-queries';
import { UseAccessCode } from './use-access-code';

@ApiTags('Sign-in')
@Controller()
export class SignInController {
  constructor(
    private readonly sendCode: SendCode,
    private readonly useAccessCode: UseAccessCode,
    private readonly sessions: SessionQueries,
    private readonly accounts: Accounts,
  ) {}

  @Needs('public:write')
  @Answers(codeSent)
  @HttpCode(200)
  @Post(routes.sendCode)
  send(
    @Body({ schema: codeRequest }) request: z.infer<typeof codeRequest>,
    @Ip() network: string,
  ): Promise<z.infer<typeof codeSent>> {
    return this.sendCode.send(request, network);
  }

  @Needs('public:write')
  @Answers(sessionView)
  @HttpCode(200)
  @Post(routes.useAccessCode)
  async useCode(
    @Body({ schema: accessCodeSignIn }) { accessCode }: z.infer<typeof accessCodeSignIn>,
    @Ip() network: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn> {
    const { session, cookies } = await this.useAccessCode.signIn(accessCode, network);
    setCookies(response, cookies);
    return session;
  }

  @Needs('public:read')
  @Answers(sessionView)
  @Get(routes.session)
  session(@CurrentCaller() caller: Caller): Promise<SignedIn> {
    return this.sessions.of(caller);
  }

  /** Ends the session of the family and of the office on this browser. */
  @Needs('public:write')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.signOut)
  async signOut(
    @Headers('cookie') cookie: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    setCookies(response, await this.accounts.signOut(headersWith(cookie)));
  }
}
