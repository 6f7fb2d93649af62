import { Audit, Clock, Database, DomainError } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { hangCard, takeCard } from '../cards/act-on-card';
import { lockedCardBehind } from './card-behind';

/** "Ich habe diese Karte", and "Ich habe sie wieder hingehängt": whoever holds the card, without a name. */
@Injectable()
export class ActOnOwnCard {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async act(secret: string, act: 'take' | 'back'): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const it = await lockedCardBehind(em, secret, now);
      if (act === 'take') await takeCard(em, it);
      else if (it.card === 'taken') await hangCard(em, it);
      else throw new DomainError('conflict', { reason: 'card-hangs' });
      this.audit.write(em, now, {
        actor: 'donor',
        action: act === 'take' ? 'card-taken' : 'card-hung',
        subjectType: 'tree-wish',
        subjectId: it.wishId,
        details: { number: it.number },
      });
      await em.flush();
    });
  }
}
