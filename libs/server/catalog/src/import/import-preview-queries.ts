import type { ImportPreview } from '@dabei/contracts';
import { CONFIG, Database, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { checkLines } from './check-lines';
import { missingColumns } from './import-columns';
import { loadImport } from './import-files';
import { campaignFacts, knownEventOf, type CampaignFacts } from './known-facts';
import type { ImportedEvent } from './read-line';

/** What taking over a file would do, and what stands in its way; nothing is written. */
@Injectable()
export class ImportPreviewQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  async preview(id: string, createOrganisers: boolean): Promise<ImportPreview> {
    return this.database.transact(async (em) => {
      const { table, campaignId, ...file } = await loadImport(em, id);
      const facts = await campaignFacts(em, campaignId, this.config.townZone);
      const missing = missingColumns(table);
      const checked = checkLines(table, { ...facts, createOrganisers });
      return {
        ...file,
        rows: table.lines.length,
        problems: missing.length > 0 ? [] : checked.problems,
        entries: missing.length > 0 ? [] : entriesOf(checked.events, facts),
        newOrganisers: missing.length > 0 ? [] : checked.newOrganisers,
        unknownColumns: table.unknownColumns,
        missingColumns: missing,
      };
    });
  }
}

function entriesOf(
  events: readonly ImportedEvent[],
  facts: CampaignFacts,
): ImportPreview['entries'] {
  const knownOf = knownEventOf(events, facts);
  return events.map((event) => {
    const { row, organiser, input } = event;
    const known = knownOf(event);
    const what = known === undefined ? 'new' : known.status === 'draft' ? 'known' : 'kept';
    return { row, title: input.title, organiser, date: input.sessions[0]?.date ?? '', what };
  });
}
