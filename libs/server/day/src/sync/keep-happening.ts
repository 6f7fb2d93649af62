import type { DayOutcome, DaySync } from '@dabei/contracts';
import { Audit, Sealer, rowsIn } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { knownOutcome, rememberAction, type Remembered } from './remember-action';
import { happenedAt, type SyncContext } from './sync-context';

const applied = { outcome: 'applied', reason: null } as const;
const notOnSheet = { outcome: 'refused', reason: 'not-on-sheet' } as const;

/** What a day leaves behind beside the taps: looks at health data, counts, notes of what happened. */
@Injectable()
export class KeepHappening {
  constructor(
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async keep(
    context: SyncContext,
    { reads, counts, notes }: DaySync,
    known: ReadonlySet<string>,
  ): Promise<DayOutcome[]> {
    const results: DayOutcome[] = [];
    for (const read of reads) {
      const tap = { ...read, kind: 'health-read' };
      results.push(await this.once(context, tap, known, () => this.logRead(context, read)));
    }
    for (const { counted: value, ...count } of counts) {
      const tap = { ...count, registrationId: null, kind: 'head-count', value };
      results.push(await this.once(context, tap, known, () => Promise.resolve()));
    }
    for (const note of notes) {
      const tap = { ...note, kind: 'note' };
      results.push(await this.once(context, tap, known, () => this.seal(context, note)));
    }
    return results;
  }

  private async once(
    context: SyncContext,
    tap: Remembered,
    known: ReadonlySet<string>,
    work: () => Promise<void>,
  ): Promise<DayOutcome> {
    const before = await knownOutcome(context, tap.id);
    if (before !== null) return before;
    if (tap.registrationId !== null && !known.has(tap.registrationId))
      return rememberAction(context, { ...tap, registrationId: null }, notOnSheet);
    await work();
    return rememberAction(context, tap, applied);
  }

  /** Read without network, known now. */
  private logRead(
    { em, now, reader, accountId, deviceId }: SyncContext,
    { registrationId, at }: DaySync['reads'][number],
  ): Promise<void> {
    this.audit.write(em, now, {
      actor: reader,
      actorId: accountId,
      action: 'health-read',
      subjectType: 'registration',
      subjectId: registrationId,
      details: { readAt: happenedAt(at, now).toISOString(), onDevice: deviceId },
    });
    return Promise.resolve();
  }

  private async seal(
    { em, eventId, day, now, accountId, eraseOn, reader }: SyncContext,
    { id, registrationId, at, text }: DaySync['notes'][number],
  ): Promise<void> {
    const { sealed, keyId } = this.sealer.seal(text);
    await rowsIn(
      em,
      `insert into incident (id, event_id, day, registration_id, sealed, key_id, at, received_at, account_id,
         erase_on)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        eventId,
        day,
        registrationId,
        sealed,
        keyId,
        happenedAt(at, now),
        now,
        accountId,
        eraseOn,
      ],
    );
    this.audit.write(em, now, {
      actor: reader,
      actorId: accountId,
      action: 'incident-noted',
      subjectType: 'event',
      subjectId: eventId,
      details: { day },
    });
  }
}
