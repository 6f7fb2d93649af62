import { Accounts, Database, HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';

/** The places are held; now the code goes out. A crash before this line only delays it. */
@HandlesOutbox('basket-decided')
export class SendCodeAfterBasket implements OutboxHandler {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
  ) {}

  async handle(_kind: string, { basketId }: Record<string, string | number>): Promise<void> {
    const basket = await this.database.row<{ guardian_email: string }>(
      'select guardian_email from basket where id = ? and confirmed_at is null and guardian_email is not null',
      [basketId],
    );
    if (basket !== null) await this.accounts.sendCode(basket.guardian_email);
  }
}
