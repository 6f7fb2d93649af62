import {
  keeperActInput,
  keeperView,
  routes,
  type KeeperActInput,
  type KeeperView,
} from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActAsKeeper } from './act-as-keeper';
import { KeeperQueries } from './keeper-queries';

/** The shop that looks after a tree, by its own link. */
@ApiTags('Wish tree')
@Controller()
export class TreeKeeperController {
  constructor(
    private readonly queries: KeeperQueries,
    private readonly keeper: ActAsKeeper,
  ) {}

  @Needs('public:read')
  @Answers(keeperView)
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  @Get(routes.treeKeeper)
  read(@Param('secret') secret: string): Promise<KeeperView> {
    return this.queries.read(secret);
  }

  @Needs('public:write')
  @Answers(keeperView)
  @HttpCode(200)
  @Post(routes.treeKeeperAct)
  async act(
    @Param('secret') secret: string,
    @Body({ schema: keeperActInput }) input: KeeperActInput,
  ): Promise<KeeperView> {
    await this.keeper.act(secret, input);
    return this.queries.read(secret);
  }
}
