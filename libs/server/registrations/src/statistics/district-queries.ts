import type { DistrictsView } from '@dabei/contracts';
import { streetKey } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

@Injectable()
export class DistrictQueries {
  constructor(private readonly database: Database) {}

  /** The parts of the town; a family whose street is on the list, or who lives elsewhere, need not be asked. */
  async districts(householdId: string | null): Promise<DistrictsView> {
    const rows = await this.database.rows<{ district: string }>(
      'select distinct district collate "de-x-icu" as district from street_district order by 1 limit 200',
    );
    return {
      known: householdId !== null && (await this.isKnown(householdId)),
      districts: rows.map(({ district }) => district),
    };
  }

  private async isKnown(householdId: string): Promise<boolean> {
    const home = await this.database.row<{ street: string | null; resident: boolean }>(
      'select street, resident from household where id = ?',
      [householdId],
    );
    if (home?.resident !== true) return true;
    const listed = await this.database.row('select 1 from street_district where street_key = ?', [
      streetKey(home.street ?? ''),
    ]);
    return listed !== null;
  }
}
