import {
  basketRequest,
  basketResult,
  checkRequest,
  checkResult,
  routes,
  type BasketRequest,
  type BasketResult,
  type CheckRequest,
  type CheckResult,
} from '@dabei/contracts';
import { Admitted, Answers, CurrentCaller, Needs, type Caller } from '@dabei/server/platform';
import { Body, Controller, Headers, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { CheckBasket } from './check-basket';
import { PressFamilyBasket } from './press-family-basket';

@ApiTags('Registration')
@Controller()
export class BasketsController {
  constructor(
    private readonly pressFamilyBasket: PressFamilyBasket,
    private readonly checkBasket: CheckBasket,
  ) {}

  @Needs('public:write')
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'The same for every retry of one press',
  })
  @Answers(basketResult)
  @HttpCode(200)
  @Admitted()
  @Post(routes.baskets)
  press(
    @Body({ schema: basketRequest }) body: BasketRequest,
    @Headers('idempotency-key') key: string | undefined,
    @CurrentCaller() caller: Caller,
    @Ip() network: string,
  ): Promise<BasketResult> {
    return this.pressFamilyBasket.press(body, key, { caller, network });
  }

  @Needs('public:read')
  @Answers(checkResult)
  @HttpCode(200)
  @Post(routes.check)
  check(
    @Body({ schema: checkRequest }) body: CheckRequest,
    @CurrentCaller() caller: Caller,
  ): Promise<CheckResult> {
    return this.checkBasket.check(body, caller.family?.householdId ?? null);
  }
}
