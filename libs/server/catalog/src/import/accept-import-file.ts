import type { ImportAccept, ImportResult } from '@dabei/contracts';
import { searchKey } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { lockCampaign } from '../editor/event-lock';
import { checkLines } from './check-lines';
import { createOrganisers } from './create-organisers';
import { missingColumns } from './import-columns';
import { importHasProblems, loadImport } from './import-files';
import { campaignFacts, knownEventOf } from './known-facts';
import { seriesKey, seriesOf } from './series-of';
import { WriteImportedEvent } from './write-imported-event';

/** Takes a whole file over, or nothing of it. Pressed twice, it is taken over once. */
@Injectable()
export class AcceptImportFile {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly writer: WriteImportedEvent,
    private readonly audit: Audit,
  ) {}

  async accept(importId: string, wish: ImportAccept, staff: StaffCaller): Promise<ImportResult> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      await refuseRunning(em, importId);
      const file = await loadImport(em, importId, 'for no key update of f');
      if (file.result !== null) return file.result;
      await lockCampaign(em, file.campaignId);
      const facts = await campaignFacts(em, file.campaignId, this.config.townZone);
      const checked = checkLines(file.table, { ...facts, ...wish });
      if (checked.problems.length > 0 || missingColumns(file.table).length > 0)
        throw importHasProblems();
      const organisers = await createOrganisers(em, facts.organisers, checked, now);
      const series = seriesOf(checked.events);
      const knownOf = knownEventOf(checked.events, facts);
      const result: ImportResult = { created: 0, updated: 0, skipped: 0 };
      for (const event of checked.events) {
        const what = await this.writer.write(em, event, {
          campaignId: file.campaignId,
          organisationId: organisers.get(searchKey(event.organiser)) ?? '',
          seriesId: series.get(seriesKey(event)) ?? null,
          known: knownOf(event),
          update: wish.known === 'update',
          headings: file.table.headings,
          importId,
          accountId: staff.accountId,
          now,
        });
        result[what] += 1;
      }
      await this.close(em, importId, result, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'events-imported',
        subjectType: 'campaign',
        subjectId: file.campaignId,
        details: { importId, ...result },
      });
      await em.flush();
      return result;
    });
  }

  private async close(em: EntityManager, id: string, result: ImportResult, now: Date) {
    await rowsIn(em, 'update import_file set accepted_at = ?, result = ?::jsonb where id = ?', [
      now,
      JSON.stringify(result),
      id,
    ]);
  }
}

/** Who presses a second time while the first is still at work need not wait for it. */
async function refuseRunning(em: EntityManager, importId: string): Promise<void> {
  const [lock] = await rowsIn<{ free: boolean }>(
    em,
    'select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as free',
    [importId],
  );
  if (lock?.free !== true) throw new DomainError('conflict', { reason: 'import-running' });
}
