import {
  ownBooth,
  ownBoothAnswer,
  ownBoothSave,
  ownBoothVersion,
  routes,
  type OwnBooth,
  type OwnBoothAnswer,
  type OwnBoothSave,
  type OwnBoothVersion,
} from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OwnBoothQueries } from './own-booth-queries';
import { SaveOwnBooth } from './save-own-booth';
import { SubmitOwnBooth } from './submit-own-booth';
import { WithdrawOwnBooth } from './withdraw-own-booth';

/** The own page of a booth behind a long link. */
@ApiTags('Community days')
@Controller()
export class OwnBoothController {
  constructor(
    private readonly own: OwnBoothQueries,
    private readonly saveBooth: SaveOwnBooth,
    private readonly submitBooth: SubmitOwnBooth,
    private readonly withdrawBooth: WithdrawOwnBooth,
  ) {}

  @Needs('public:read')
  @Answers(ownBooth)
  @Header('Cache-Control', 'no-store')
  @Get(routes.ownBooth)
  read(@Param('secret') secret: string): Promise<OwnBooth> {
    return this.own.read(secret);
  }

  @Needs('public:write')
  @Answers(ownBoothAnswer)
  @Put(routes.ownBooth)
  save(
    @Param('secret') secret: string,
    @Body({ schema: ownBoothSave }) input: OwnBoothSave,
  ): Promise<OwnBoothAnswer> {
    return this.saveBooth.save(secret, input);
  }

  @Needs('public:write')
  @Answers(ownBoothAnswer)
  @HttpCode(200)
  @Post(routes.ownBoothSubmit)
  submit(
    @Param('secret') secret: string,
    @Body({ schema: ownBoothVersion }) { version }: OwnBoothVersion,
  ): Promise<OwnBoothAnswer> {
    return this.submitBooth.submit(secret, version);
  }

  @Needs('public:write')
  @Answers(ownBooth)
  @HttpCode(200)
  @Post(routes.ownBoothWithdraw)
  withdraw(
    @Param('secret') secret: string,
    @Body({ schema: ownBoothVersion }) { version }: OwnBoothVersion,
  ): Promise<OwnBooth> {
    return this.withdrawBooth.withdraw(secret, version);
  }
}
