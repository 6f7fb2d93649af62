import {
  familyCodeTyped,
  familyCodeView,
  familyWishEntry,
  familyWishSaved,
  routes,
  type FamilyCodeView,
  type FamilyWishEntry,
  type FamilyWishSaved,
} from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Body, Controller, Header, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { EnterOwnWish } from './enter-own-wish';

/** A family with a slip enters the wishes of its children. The code stands in no address. */
@ApiTags('Wish tree: families')
@Controller()
export class FamilyWishController {
  constructor(private readonly wishes: EnterOwnWish) {}

  @Needs('public:write')
  @Answers(familyCodeView)
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(routes.familyCode)
  look(
    @Body({ schema: familyCodeTyped }) { code }: z.infer<typeof familyCodeTyped>,
    @Ip() network: string,
  ): Promise<FamilyCodeView> {
    return this.wishes.look(code, network);
  }

  @Needs('public:write')
  @Answers(familyWishSaved)
  @HttpCode(200)
  @Post(routes.familyWish)
  enter(
    @Body({ schema: familyWishEntry }) input: FamilyWishEntry,
    @Ip() network: string,
  ): Promise<FamilyWishSaved> {
    return this.wishes.enter(input, network);
  }
}
