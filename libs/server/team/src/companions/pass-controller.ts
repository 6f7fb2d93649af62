import {
  passSignedIn,
  passSignIn,
  routes,
  type PassSignedIn,
  type PassSignIn,
} from '@dabei/contracts';
import { Answers, Browser, Needs, setCookies } from '@dabei/server/platform';
import { Body, Controller, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { SignInWithPass } from './sign-in-with-pass';

@ApiTags('Day: pass')
@Controller()
export class PassController {
  constructor(private readonly signInWithPass: SignInWithPass) {}

  @Needs('public:write')
  @Answers(passSignedIn)
  @HttpCode(200)
  @Post(routes.dayPass)
  async signIn(
    @Body({ schema: passSignIn }) pass: PassSignIn,
    @Ip() network: string,
    @Browser() browser: Headers,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PassSignedIn> {
    const { signedIn, cookies } = await this.signInWithPass.signIn(pass, network, browser);
    setCookies(response, cookies);
    return signedIn;
  }
}
