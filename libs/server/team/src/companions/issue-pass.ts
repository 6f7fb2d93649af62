import { localDateOf, mayAccompany, passWindow, type PassWindow } from '@dabei/domain';
import { Companion, CompanionPass } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  hashPin,
  newPin,
  notFound,
  rowsIn,
  secretHash,
  type Config,
  type StaffCaller,
  randomBytes,
  uuidv7,
} from '@dabei/server/platform';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { clearanceOf } from '../clearance/person-standing';
import { RevokePasses } from './revoke-passes';

const tokenBytes = 32;

/** What only the printed pass knows; it is kept as hashes. */
export interface IssuedPass extends PassWindow {
  token: string;
  pin: string;
}

interface EventRow {
  status: string;
  /** Local dates on which a session begins or ends. */
  days: string[];
  seen_on: string | null;
  issued_on: string | null;
  relevant_entry: boolean | null;
}

/** A new pass for a companion; the one before stops working with it. Two at once leave one. */
@Injectable()
export class IssuePass {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passes: RevokePasses,
    private readonly audit: Audit,
  ) {}

  async issue(companionId: string, staff: StaffCaller): Promise<IssuedPass> {
    const now = await this.clock.now();
    const [token, pin] = [randomBytes(tokenBytes).toString('base64url'), newPin()];
    const pinHash = await hashPin(pin);
    return this.database.transact(async (em) => {
      const companion = await em.findOne(
        Companion,
        { id: companionId },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (companion === null) throw notFound();
      const window = await this.windowOf(em, companion, now);
      await this.passes.ofCompanion(em, companionId, now);
      em.create(CompanionPass, {
        id: uuidv7(),
        companionId,
        tokenHash: secretHash(token),
        pinHash,
        validFrom: window.from,
        validUntil: window.until,
        createdAt: now,
      });
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'pass-issued',
        subjectType: 'event',
        subjectId: companion.eventId,
        details: { companionId },
      });
      await em.flush();
      return { token, pin, ...window };
    });
  }

  /** When it works; refused while the certificate does not hold until the event's last day. */
  private async windowOf(
    em: EntityManager,
    { eventId, accountId }: Companion,
    now: Date,
  ): Promise<PassWindow> {
    const zone = this.config.townZone;
    // a certificate that is being recorded is waited for
    await rowsIn(em, 'select 1 from staff where account_id = ? for share', [accountId]);
    const [event] = await rowsIn<EventRow>(
      em,
      `select e.status, l.seen_on::text, l.issued_on::text, l.relevant_entry,
         array(select (at at time zone ?)::date::text from session n,
           unnest(array[n.starts_at, n.ends_at]) as at where n.event_id = e.id) as days
       from event e left join clearance l on l.account_id = ? where e.id = ?`,
      [zone, accountId, eventId],
    );
    if (event === undefined) throw notFound();
    if (event.status === 'cancelled')
      throw new DomainError('conflict', { reason: 'event-cancelled' });
    const window = passWindow(event.days, zone);
    if (window === null) throw new DomainError('conflict', { reason: 'event-without-day' });
    if (window.until <= now) throw new DomainError('conflict', { reason: 'event-over' });
    const lastDay = [localDateOf(now, zone), ...event.days].sort().at(-1) ?? '';
    const may = mayAccompany(clearanceOf(event), lastDay);
    if (!may.allowed) throw new DomainError('conflict', { reason: `clearance-${may.reason}` });
    return window;
  }
}
