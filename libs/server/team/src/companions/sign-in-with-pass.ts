import type { PassSignedIn, PassSignIn } from '@dabei/contracts';
import { localDateOf, mayAccompany } from '@dabei/domain';
import { Clearance } from '@dabei/server/database';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  Limits,
  PassSessions,
  isPin,
  secretHash,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { keepUntilAfter } from '../clearance/last-active-on';
import { clearanceOf } from '../clearance/person-standing';

interface PassRow {
  id: string;
  pin_hash: string;
  valid_until: string;
  account_id: string;
  event_id: string;
  title: string;
  seen_on: string | null;
  issued_on: string | null;
  relevant_entry: boolean | null;
}

export interface PassEntry {
  signedIn: PassSignedIn;
  cookies: string[];
}

/**
 * The printed code and the PIN beside it. Whatever is wrong (no such pass, taken back, not its day, wrong PIN, no
 * certificate) is answered in the same words and the same time.
 */
@Injectable()
export class SignInWithPass {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly sessions: PassSessions,
  ) {}

  async signIn({ token, pin }: PassSignIn, network: string, browser: Headers): Promise<PassEntry> {
    const hash = secretHash(token);
    await this.limits.count('try-per-account', `pass:${hash}`);
    await this.limits.count('try-per-network', network);
    const now = await this.clock.now();
    const pass = await this.find(hash, now);
    const right = await isPin(pin, pass?.pin_hash);
    if (pass === null || !right) throw new DomainError('wrong-code');
    const today = localDateOf(now, this.config.townZone);
    if (!mayAccompany(clearanceOf(pass), today).allowed) throw new DomainError('wrong-code');
    await this.isActive(pass.account_id, today);
    return {
      cookies: await this.sessions.open(pass.account_id, pass.id, browser),
      signedIn: {
        eventId: pass.event_id,
        eventTitle: pass.title,
        validUntil: new Date(pass.valid_until).toISOString(),
      },
    };
  }

  private find(hash: string, now: Date): Promise<PassRow | null> {
    return this.database.row<PassRow>(
      `select p.id, p.pin_hash, p.valid_until, c.account_id, c.event_id, e.title,
         l.seen_on::text, l.issued_on::text, l.relevant_entry
       from companion_pass p join companion c on c.id = p.companion_id
         join event e on e.id = c.event_id and e.status <> 'cancelled'
         join staff s on s.account_id = c.account_id and s.active
         left join clearance l on l.account_id = c.account_id
       where p.token_hash = ? and p.revoked_at is null and p.valid_from <= ? and p.valid_until > ?`,
      [hash, now, now],
    );
  }

  private async isActive(accountId: string, today: string): Promise<void> {
    await this.database.transact(async (em) => {
      const clearance = await em.findOne(Clearance, { accountId });
      if (clearance !== null) keepUntilAfter(clearance, today);
    });
  }
}
