import { DomainError, notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ImportResult } from '@dabei/contracts';
import type { ImportLines } from './import-columns';

export interface StoredImport {
  id: string;
  name: string;
  campaignId: string;
  campaign: { slug: string; title: string };
  acceptedAt: string | null;
  result: ImportResult | null;
  table: ImportLines;
}

type Row = Omit<StoredImport, 'table' | 'campaign'> & {
  slug: string;
  title: string;
  lines: Pick<ImportLines, 'headings' | 'lines'>;
  unknownColumns: string[];
};

/** The file as it was read; locked where it is about to be taken over. */
export async function loadImport(
  em: EntityManager,
  id: string,
  lock: '' | 'for no key update of f' = '',
): Promise<StoredImport> {
  const [row] = await rowsIn<Row>(
    em,
    `select f.id, f.name, f.campaign_id as "campaignId", c.slug, c.title, f.lines, f.result,
       f.unknown_columns as "unknownColumns", to_json(f.accepted_at)#>>'{}' as "acceptedAt"
     from import_file f join campaign c on c.id = f.campaign_id where f.id = ? ${lock}`,
    [id],
  );
  if (row === undefined) throw notFound();
  const { slug, title, lines, unknownColumns, ...file } = row;
  return { ...file, campaign: { slug, title }, table: { ...lines, unknownColumns } };
}

export const importHasProblems = (): DomainError =>
  new DomainError('conflict', { reason: 'import-has-problems' });
