import { Accounts, Database, HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';

/**
 * The places are held; now the code goes out. A crash before this line only delays it. A message that comes twice
 * does not send a second code, which would make the first one useless: any code asked for since the button was
 * pressed confirms this basket, too.
 */
@HandlesOutbox('basket-decided')
export class SendCodeAfterBasket implements OutboxHandler {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
  ) {}

  async handle(_kind: string, { basketId }: Record<string, string | number>): Promise<void> {
    const basket = await this.database.row<{ guardian_email: string }>(
      `select b.guardian_email from basket b
       where b.id = ? and b.confirmed_at is null and b.guardian_email is not null
         and not exists (select 1 from mail m where m.purpose = 'sign-in-code'
           and lower(m.to_address) = lower(b.guardian_email) and m.created_at >= b.pressed_at)`,
      [basketId],
    );
    if (basket !== null) await this.accounts.sendCode(basket.guardian_email);
  }
}
