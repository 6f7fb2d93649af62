import type { Database } from '@dabei/server/platform';

/** When an organiser first saw its event: it began it, or it was handed in or published. */
const shownSince = `
  (select min(l.at) from audit_line l
   where l.subject_type = 'event' and l.subject_id = ?
     and (l.action in ('event-submitted', 'event-handed-in-for', 'event-published')
       or (l.action in ('event-created', 'event-copied', 'event-proposed') and l.actor = 'organiser')))`;

/** The last version its organiser may not know: of the office's own draft, or of another organisation's time. */
export async function hiddenUpTo(database: Database, eventId: string): Promise<number> {
  const row = await database.row<{ version: number }>(
    `select coalesce(max(r.version), 0)::int as version from event_revision r
     where r.event_id = ? and (r.at < coalesce(${shownSince}, 'infinity')
       or r.changes @> '[{"field": "organisationId"}]')`,
    [eventId, eventId],
  );
  return row?.version ?? 0;
}
