import {
  CONFIG,
  Database,
  Letters,
  OfficeQueries,
  notFound,
  printPdf,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { letterBatchPaper } from './letter-batch';

interface LetterRow {
  sealed: Buffer;
  key_id: string;
  language: string;
  printed_at: string;
  street: string | null;
  postcode: string | null;
  town: string | null;
  recipient: string | null;
}

/** The file of a batch, the first time and every time after; reading it changes nothing. */
@Injectable()
export class BatchFile {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly letters: Letters,
    private readonly offices: OfficeQueries,
  ) {}

  async file(batchId: string): Promise<Buffer> {
    const rows = await this.database.rows<LetterRow>(
      `select l.sealed, l.key_id, l.language, l.printed_at::text, h.street, h.postcode, h.town,
         (select g.first_name || ' ' || g.last_name from guardian g
            where g.household_id = h.id order by g.id limit 1) as recipient
       from letter l join household h on h.id = l.household_id
       where l.batch_id = ? and l.state in ('printed', 'sent') order by l.created_at, l.id`,
      [batchId],
    );
    const [first] = rows;
    if (first === undefined) throw notFound();
    const paper = await letterBatchPaper({
      letters: rows.map(({ sealed, key_id, language, recipient, street, postcode, town }) => ({
        ...this.letters.open(Buffer.from(sealed), key_id),
        language,
        recipient: recipient ?? '',
        addressLines: [street, [postcode, town].filter(Boolean).join(' ')].filter(
          (line): line is string => Boolean(line),
        ),
      })),
      office: await this.offices.office(),
      publicUrl: this.config.publicUrl,
      printedAt: new Date(first.printed_at),
    });
    return printPdf(paper);
  }
}
