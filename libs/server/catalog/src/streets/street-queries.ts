import type { StreetsPreview, StreetsView } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { readTable } from '../import/read-table';
import { countDistricts } from './count-districts';
import { mostStreets, readStreets, streetColumns } from './read-streets';

interface Row {
  street: string;
  district: string;
  listedAt: string | null;
}

/** The street list in force, and what a file would make of it. */
@Injectable()
export class StreetQueries {
  constructor(private readonly database: Database) {}

  async view(): Promise<StreetsView> {
    const rows = await this.rows();
    return {
      streets: rows.length,
      changedAt: rows[0]?.listedAt ?? null,
      districts: countDistricts(rows),
    };
  }

  /** Nothing is written, nothing is kept. */
  async preview(name: string, content: Buffer): Promise<StreetsPreview> {
    const { rows } = await readTable(content, mostStreets);
    const { streets, problems, missingColumns } = readStreets(rows);
    return {
      name,
      streets: streets.length,
      before: (await this.rows()).length,
      districts: countDistricts(streets),
      missingColumns,
      problems: problems.slice(0, 200),
    };
  }

  /** The list as a file that can be read again. */
  async file(): Promise<string> {
    const rows = await this.rows();
    const heading = [streetColumns.street[0], streetColumns.district[0]];
    return stringify([heading, ...rows.map(({ street, district }) => [street, district])], {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
    });
  }

  private rows(): Promise<Row[]> {
    return this.database.rows<Row>(
      `select coalesce(street, street_key) as street, district,
         to_json(max(listed_at) over ())#>>'{}' as "listedAt"
       from street_district order by coalesce(street, street_key) collate "de-x-icu", street_key limit ?`,
      [mostStreets],
    );
  }
}
