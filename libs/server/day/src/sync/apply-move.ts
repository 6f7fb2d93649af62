import type { DayAction, DayOutcome } from '@dabei/contracts';
import { movePresence, wasThere, type PresenceState } from '@dabei/domain';
import { Audit, Outbox, Sealer, rowsIn } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { checkPickUp } from './check-pick-up';
import { happenedAt, type SyncContext } from './sync-context';

type Result = Omit<DayOutcome, 'id'>;

interface PresenceRow {
  state: PresenceState;
  checked_in_at: Date | string | null;
}

/** One tap on one child: asks the table of the day, writes what is true now, tells the registration. */
@Injectable()
export class ApplyMove {
  constructor(
    private readonly sealer: Sealer,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async apply(context: SyncContext, action: DayAction): Promise<Result> {
    const before = await this.current(context, action.registrationId);
    const result = movePresence(before?.state ?? 'expected', action.kind);
    if (result.outcome === 'already-done') return { outcome: 'already-done', reason: null };
    if (result.outcome === 'refused') return result;
    const verdict = await checkPickUp(context, action);
    if (verdict.outcome === 'refused') return verdict;
    await this.write(context, action, result.to, before);
    this.tell(context, action, verdict.overridden, before?.state ?? 'expected', result.to);
    return { outcome: 'applied', reason: null };
  }

  private async current(
    { em, day }: SyncContext,
    registrationId: string,
  ): Promise<PresenceRow | undefined> {
    const [row] = await rowsIn<PresenceRow>(
      em,
      'select state, checked_in_at from presence where registration_id = ? and day = ?',
      [registrationId, day],
    );
    return row;
  }

  private async write(
    { em, day, now, eraseOn, accountId }: SyncContext,
    { registrationId, kind, at, leaving }: DayAction,
    to: PresenceState,
    before: PresenceRow | undefined,
  ): Promise<void> {
    const when = happenedAt(at, now);
    const leaves = to === 'left';
    const said = leaves && leaving ? [leaving.who, leaving.because].filter(Boolean) : [];
    const kept = said.length > 0 ? this.sealer.seal(JSON.stringify(said)) : null;
    await rowsIn(
      em,
      `insert into presence (registration_id, day, state, checked_in_at, checked_out_at, fetched_by, sealed, key_id,
         erase_on, changed_at, account_id)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (registration_id, day) do update set state = excluded.state,
         checked_in_at = excluded.checked_in_at, checked_out_at = excluded.checked_out_at,
         fetched_by = excluded.fetched_by, sealed = excluded.sealed, key_id = excluded.key_id,
         erase_on = excluded.erase_on, changed_at = excluded.changed_at, account_id = excluded.account_id`,
      [
        registrationId,
        day,
        to,
        wasThere(to) ? (before?.checked_in_at ?? when) : null,
        kind === 'check-out' ? when : null,
        leaves ? (leaving?.how ?? 'listed') : null,
        kept?.sealed ?? null,
        kept?.keyId ?? null,
        eraseOn,
        now,
        accountId,
      ],
    );
  }

  private tell(
    { em, now, reader, accountId, day }: SyncContext,
    { registrationId, kind, at }: DayAction,
    overridden: string | null,
    before: PresenceState,
    to: PresenceState,
  ): void {
    this.audit.write(em, now, {
      actor: reader,
      actorId: accountId,
      action: `day-${kind}`,
      subjectType: 'registration',
      subjectId: registrationId,
      reason: overridden,
      details: { day, at },
    });
    const attendanceChanges = wasThere(before) !== wasThere(to) || [before, to].includes('missed');
    if (attendanceChanges) this.outbox.add(em, 'presence-recorded', { registrationId }, now);
  }
}
