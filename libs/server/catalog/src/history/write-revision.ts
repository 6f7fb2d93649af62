import type { EventInput } from '@dabei/contracts';
import { fieldChanges, joinChanges, type FieldChange } from '@dabei/domain';
import type { Event } from '@dabei/server/database';
import { rowsIn, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Fields that name a person: that they changed is kept, not what stood there. */
const naming = new Set(['organiserPhone', 'responsible']);

/** Somebody who types a draft is saved every few seconds; that is one change, not twenty. */
const BREATH_MINUTES = 10;

export interface RevisionToWrite {
  /** Already flushed: its version is the one this change made. */
  event: Pick<Event, 'id' | 'version' | 'status'>;
  before: EventInput;
  after: EventInput;
  by: Pick<StaffCaller, 'accountId'>;
  now: Date;
}

/** Keeps what changed, old and new; true when it joined what the same person just typed into the draft. */
export async function writeRevision(
  em: EntityManager,
  { event, before, after, by, now }: RevisionToWrite,
): Promise<boolean> {
  await rowsIn(em, 'delete from event_unsent where event_id = ?', [event.id]);
  const changes = fieldChanges({ ...before }, { ...after });
  if (changes.length === 0) return false;
  const last = event.status === 'draft' ? await sameBreath(em, event.id, by.accountId, now) : null;
  if (last === null) {
    await rowsIn(
      em,
      'insert into event_revision (event_id, version, at, account_id, changes) values (?, ?, ?, ?, ?)',
      [event.id, event.version, now, by.accountId, JSON.stringify(changes.map(withoutNames))],
    );
    return false;
  }
  const joined = joinChanges(last.changes, changes.map(withoutNames));
  await rowsIn(
    em,
    'update event_revision set version = ?, at = ?, changes = ? where event_id = ? and version = ?',
    [event.version, now, JSON.stringify(joined.map(withoutNames)), event.id, last.version],
  );
  return true;
}

function withoutNames(change: FieldChange): FieldChange {
  return naming.has(change.field) ? ({ field: change.field } as FieldChange) : change;
}

interface LastRow {
  version: number;
  changes: FieldChange[];
}

async function sameBreath(
  em: EntityManager,
  eventId: string,
  accountId: string,
  now: Date,
): Promise<LastRow | null> {
  const since = new Date(now.getTime() - BREATH_MINUTES * 60_000);
  const [last] = await rowsIn<LastRow & { joins: boolean }>(
    em,
    `select version, changes, account_id = ? and at > ? as joins from event_revision
     where event_id = ? order by version desc limit 1`,
    [accountId, since, eventId],
  );
  return last?.joins === true ? last : null;
}
