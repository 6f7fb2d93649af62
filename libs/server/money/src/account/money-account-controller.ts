import { moneyAccount, moneyAccountInput, deskRoutes, type MoneyAccount } from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeMoneyAccount } from './change-money-account';
import { MoneyAccountQueries } from './money-account-queries';

/** The town's account on bills. */
@ApiTags('Desk: money')
@Controller()
export class MoneyAccountController {
  constructor(
    private readonly queries: MoneyAccountQueries,
    private readonly changeAccount: ChangeMoneyAccount,
  ) {}

  @Needs('money:desk')
  @Answers(moneyAccount)
  @Get(deskRoutes.deskMoneyAccount)
  read(): Promise<MoneyAccount> {
    return this.queries.read();
  }

  @Needs('money:account')
  @Answers(moneyAccount)
  @Put(deskRoutes.deskMoneyAccount)
  change(
    @Body({ schema: moneyAccountInput }) account: MoneyAccount,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<MoneyAccount> {
    return this.changeAccount.change(account, staff);
  }
}
