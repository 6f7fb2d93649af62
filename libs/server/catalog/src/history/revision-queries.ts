import type { EarlierVersion, EventInput, EventRevisions } from '@dabei/contracts';
import { undoChanges, type FieldChange } from '@dabei/domain';
import { CONFIG, Database, rowsIn, type Config, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { loadEventInput } from '../editor/load-event-input';
import { uuidArray } from '../season/uuid-array';

const PAGE = 20;

interface RevisionRow {
  version: number;
  at: string;
  by: string | null;
  /** Where it was written by somebody of the event's own organisation. */
  organiser: string | null;
  changes: FieldChange[];
}

/** What an event was before. */
@Injectable()
export class RevisionQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
  ) {}

  /** The latest changes first, from below a version on. */
  async revisions(
    eventId: string,
    below: number | undefined,
    staff: Pick<StaffCaller, 'permissions'>,
  ): Promise<EventRevisions> {
    const rows = await this.database.rows<RevisionRow>(
      `select r.version, to_json(r.at)#>>'{}' as at, s.name as by, o.name as organiser, r.changes
       from event_revision r join event e on e.id = r.event_id
         left join staff s on s.account_id = r.account_id
         left join staff_organisation p on p.account_id = r.account_id and p.organisation_id = e.organisation_id
         left join organisation o on o.id = p.organisation_id
       where r.event_id = ? and r.version < coalesce(?::int, 2147483647)
       order by r.version desc limit ?`,
      [eventId, below ?? null, PAGE + 1],
    );
    const named = staff.permissions.includes('history:names');
    return {
      revisions: rows.slice(0, PAGE).map(({ by, organiser, ...row }) => ({
        ...row,
        by: named ? by : organiser,
      })),
      more: rows.length > PAGE,
    };
  }

  /** The event as it was at a version; what was never kept (who is named) is as today. */
  async earlier(eventId: string, version: number): Promise<EarlierVersion> {
    return this.database.transact(async (em) => {
      const { event, input } = await loadEventInput(em, eventId, this.config.townZone);
      const since = await rowsIn<{ changes: FieldChange[] }>(
        em,
        'select changes from event_revision where event_id = ? and version > ? order by version desc',
        [eventId, version],
      );
      const kept = since.map(({ changes }) => changes.filter((change) => 'before' in change));
      const earlier = undoChanges(input, kept);
      const buses = await sharedQuotas(em, event.campaignId, earlier);
      return { version: event.version, event: withKnownIds(earlier, input, buses) };
    });
  }
}

async function sharedQuotas(
  em: EntityManager,
  campaignId: string,
  { quotas }: EventInput,
): Promise<Set<string>> {
  const rows = await rowsIn<{ id: string }>(
    em,
    "select id from quota where kind = 'shared' and campaign_id = ? and id = any(?::uuid[])",
    [campaignId, uuidArray(quotas.flatMap(({ id }) => id ?? []))],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A row that was deleted since is a new one when it comes back. */
function withKnownIds(
  earlier: EventInput,
  today: EventInput,
  buses: ReadonlySet<string>,
): EventInput {
  const known = <T extends { id?: string | undefined }>(rows: readonly T[], now: readonly T[]) =>
    rows.map((row) =>
      now.some(({ id }) => id === row.id) || buses.has(row.id ?? '')
        ? row
        : { ...row, id: undefined },
    );
  return {
    ...earlier,
    sessions: known(earlier.sessions, today.sessions),
    quotas: known(earlier.quotas, today.quotas),
    questions: known(earlier.questions, today.questions),
  };
}
