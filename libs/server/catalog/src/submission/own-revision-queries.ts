import type { EventInput, EventRevisions, OwnEarlierVersion } from '@dabei/contracts';
import { Database, notFound, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { RevisionQueries } from '../history/revision-queries';
import { hiddenUpTo } from './hidden-up-to';
import { idsOf, visibleToOrganiser } from './own-event';
import { isOwnField, ownInputOf, placesIn } from './own-input';

type Revision = EventRevisions['revisions'][number];
type Change = Revision['changes'][number];

/** What an own event was before, as far as its organiser sees it; people of the office are not named. */
@Injectable()
export class OwnRevisionQueries {
  constructor(
    private readonly database: Database,
    private readonly history: RevisionQueries,
  ) {}

  async revisions(
    eventId: string,
    below: number | undefined,
    staff: StaffCaller,
  ): Promise<EventRevisions> {
    await this.own(eventId, staff);
    const hidden = await hiddenUpTo(this.database, eventId);
    let oldest = below;
    // a page on which the office changed only what is its own is not the end
    for (;;) {
      const page = await this.history.revisions(eventId, oldest, { permissions: [] });
      const revisions = page.revisions
        .filter(({ version }) => version > hidden)
        .map(asSeen)
        .filter(({ changes }) => changes.length > 0);
      oldest = page.revisions.at(-1)?.version ?? 0;
      const more = page.more && oldest > hidden;
      if (revisions.length > 0 || !more) return { more, revisions };
    }
  }

  async earlier(eventId: string, at: number, staff: StaffCaller): Promise<OwnEarlierVersion> {
    const organisationId = await this.own(eventId, staff);
    // what it was before it was this organisation's, or before it was shown to it, does not exist
    if (at < (await hiddenUpTo(this.database, eventId))) throw notFound();
    const { version, event } = await this.history.earlier(eventId, at);
    return { version, event: { ...ownInputOf(event), organisationId } };
  }

  /** Whose it is today; what belongs to others does not exist. */
  private async own(eventId: string, staff: StaffCaller): Promise<string> {
    const event = await this.database.row<{ organisationId: string }>(
      `select e.organisation_id as "organisationId" from event e
       where e.id = ? and e.organisation_id = any(?::uuid[]) and ${visibleToOrganiser}`,
      [eventId, idsOf(staff)],
    );
    if (event === null) throw notFound();
    return event.organisationId;
  }
}

const asSeen = (revision: Revision): Revision => ({
  ...revision,
  changes: revision.changes.flatMap((change) => seen(change)),
});

function seen(change: Change): Change[] {
  if (isOwnField(change.field)) return [change];
  if (change.field !== 'quotas') return [];
  const [before, after] = [change.before, change.after].map((quotas) =>
    placesIn((quotas ?? []) as EventInput['quotas']),
  );
  return before === after ? [] : [{ field: 'capacity', before, after }];
}
