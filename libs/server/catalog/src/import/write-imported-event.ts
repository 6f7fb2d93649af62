import { Event } from '@dabei/server/database';
import { Audit, CONFIG, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { CreateEvent } from '../editor/create-event';
import { lockEvent } from '../editor/event-lock';
import { loadEventInput } from '../editor/load-event-input';
import { writeDraft } from '../submission/write-draft';
import type { ImportLines } from './import-columns';
import { newInput, updatedInput } from './imported-input';
import type { KnownEvent } from './known-facts';
import type { ImportedEvent } from './read-line';

export interface ImportTarget {
  campaignId: string;
  organisationId: string;
  seriesId: string | null;
  known: KnownEvent | undefined;
  update: boolean;
  headings: ImportLines['headings'];
  importId: string;
  accountId: string;
  now: Date;
}

/** One row of an accepted file. What families already see is never changed by a file. */
@Injectable()
export class WriteImportedEvent {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly createEvent: CreateEvent,
    private readonly audit: Audit,
  ) {}

  async write(
    em: EntityManager,
    event: ImportedEvent,
    target: ImportTarget,
  ): Promise<'created' | 'updated' | 'skipped'> {
    const { known, update, now, accountId, importId } = target;
    if (known !== undefined && (known.status !== 'draft' || !update)) return 'skipped';
    const id = known?.id ?? (await this.create(em, event, target));
    if (known !== undefined) await this.update(em, known.id, event, target);
    this.audit.write(em, now, {
      actor: 'office',
      actorId: accountId,
      action: known === undefined ? 'event-created' : 'event-changed',
      subjectType: 'event',
      subjectId: id,
      details: { importId },
    });
    await em.flush();
    // a thousand events in one unit of work would be compared again with every row
    em.clear();
    return known === undefined ? 'created' : 'updated';
  }

  private async create(
    em: EntityManager,
    imported: ImportedEvent,
    { campaignId, organisationId, seriesId, now }: ImportTarget,
  ): Promise<string> {
    const input = newInput(imported, organisationId);
    const id = await this.createEvent.draft(em, campaignId, input, now);
    em.assign(await em.findOneOrFail(Event, { id }), { seriesId, assumed: imported.assumed });
    return id;
  }

  private async update(
    em: EntityManager,
    id: string,
    imported: ImportedEvent,
    { headings, now }: ImportTarget,
  ): Promise<void> {
    const zone = this.config.townZone;
    await lockEvent(em, id);
    const { event, input } = await loadEventInput(em, id, zone);
    await writeDraft(em, event, updatedInput(imported, headings, input), zone, now);
  }
}
