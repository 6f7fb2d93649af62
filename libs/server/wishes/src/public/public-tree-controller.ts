import {
  publicTree,
  publicTreeNow,
  routes,
  type PublicTree,
  type PublicTreeNow,
} from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PublicTreeQueries } from './public-tree-queries';

@ApiTags('Wish tree')
@Controller()
export class PublicTreeController {
  constructor(private readonly queries: PublicTreeQueries) {}

  @Needs('public:read')
  @Answers(publicTree)
  @Get(routes.publicTree)
  read(): Promise<PublicTree> {
    return this.queries.read();
  }

  @Needs('public:read')
  @Answers(publicTreeNow)
  @Get(routes.publicTreeNow)
  now(): Promise<PublicTreeNow> {
    return this.queries.now();
  }
}
