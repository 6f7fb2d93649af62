import { PassSessions, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

/** Takes passes back in the caller's transaction, and ends the sessions they opened. How many there were. */
@Injectable()
export class RevokePasses {
  constructor(private readonly sessions: PassSessions) {}

  ofCompanion(em: EntityManager, companionId: string, now: Date): Promise<number> {
    return this.revoke(em, 'companion_id = ?', companionId, now);
  }

  ofPerson(em: EntityManager, accountId: string, now: Date): Promise<number> {
    const own = 'companion_id in (select id from companion where account_id = ?)';
    return this.revoke(em, own, accountId, now);
  }

  private async revoke(em: EntityManager, whose: string, id: string, now: Date): Promise<number> {
    const revoked = await rowsIn<{ id: string }>(
      em,
      `update companion_pass set revoked_at = ? where revoked_at is null and ${whose} returning id`,
      [now, id],
    );
    await this.sessions.end(
      em,
      revoked.map((pass) => pass.id),
    );
    return revoked.length;
  }
}
