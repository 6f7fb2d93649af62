import type { LedgerPeriod } from '@dabei/contracts';
import { Audit, Clock, Database, type StaffCaller } from '@dabei/server/platform';
import { translatorFor } from '@dabei/words';
import { Injectable } from '@nestjs/common';
import { ledgerCsv } from './ledger-csv';
import { LedgerQueries } from './ledger-queries';

/** The log names subjects by id; there is one journal. */
const theJournal = '00000000-0000-4000-8000-000000000031';

/** The treasurer's file; that somebody fetched it is written down. */
@Injectable()
export class ExportLedger {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly queries: LedgerQueries,
  ) {}

  async csv(period: LedgerPeriod, staff: StaffCaller): Promise<Buffer> {
    const now = await this.clock.now();
    const rows = await this.queries.rows(period);
    await this.database.transact(async (em) => {
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'ledger-exported',
        subjectType: 'money',
        subjectId: theJournal,
        details: { ...period, lines: rows.length },
      });
      await em.flush();
    });
    const { t } = await translatorFor('de', 'money');
    return ledgerCsv(rows, { language: 'de', t });
  }
}
