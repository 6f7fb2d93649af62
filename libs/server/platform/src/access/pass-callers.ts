import { mayAccompany, localDateOf } from '@dabei/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { Clock } from '../clock/clock';
import { Database } from '../database/database';
import type { StaffCaller } from './caller';

interface PassRow {
  name: string;
  email: string;
  event_id: string;
  seen_on: string | null;
  issued_on: string | null;
  relevant_entry: boolean | null;
}

/**
 * Who stands behind a session that a printed pass opened: a companion of one event and nothing else. The pass is
 * looked at on every request, so that a revoked or expired one, or a person shut out, is out at once.
 */
@Injectable()
export class PassCallers {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async callerOf(
    accountId: string,
    sessionId: string,
    passId: string,
  ): Promise<Omit<StaffCaller, 'renewed'> | null> {
    const now = await this.clock.now();
    const pass = await this.database.row<PassRow>(
      `select s.name, s.email, c.event_id::text, l.seen_on::text, l.issued_on::text, l.relevant_entry
       from companion_pass p join companion c on c.id = p.companion_id
         join staff s on s.account_id = c.account_id
         left join clearance l on l.account_id = c.account_id
       where p.id = ? and c.account_id = ? and s.active and p.revoked_at is null
         and p.valid_from <= ? and p.valid_until > ?`,
      [passId, accountId, now, now],
    );
    if (pass === null || !this.isCleared(pass, now)) return null;
    return {
      accountId,
      name: pass.name,
      email: pass.email,
      bundles: ['companion'],
      secondFactor: false,
      organisationIds: [],
      companionOf: [pass.event_id],
      sessionId,
      passId,
      permissions: ['day:sheet'],
    };
  }

  private isCleared({ seen_on, issued_on, relevant_entry }: PassRow, now: Date): boolean {
    if (seen_on === null || issued_on === null || relevant_entry === null) return false;
    const clearance = { seenOn: seen_on, issuedOn: issued_on, relevantEntry: relevant_entry };
    return mayAccompany(clearance, localDateOf(now, this.config.townZone)).allowed;
  }
}
