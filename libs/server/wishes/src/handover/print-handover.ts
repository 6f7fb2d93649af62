import type { HandoverPlan } from '@dabei/contracts';
import { Database, printPdf, rowsIn } from '@dabei/server/platform';
import { listText, momentText, translatorFor, type Voice } from '@dabei/words';
import { Injectable } from '@nestjs/common';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { HandoverQueries } from './handover-queries';

type Batch = HandoverPlan['batches'][number];

/** For the day the network is gone: time, numbers, shelf, last signs of the code. No names. */
@Injectable()
export class PrintHandover {
  constructor(
    private readonly database: Database,
    private readonly queries: HandoverQueries,
  ) {}

  async print(slug: string | undefined): Promise<Buffer> {
    const { slots, batches, bodies } = await this.queries.plan(slug);
    const places = await this.places(batches.map(({ id }) => id));
    const { t } = await translatorFor('de', 'gifts', 'time');
    const voice: Voice = { language: 'de', t };
    const groups = [
      ...slots.map(({ id, startsAt }) => ({ id, title: momentText(startsAt, voice) })),
      { id: null, title: t('gifts.plan.noTime') },
    ];
    const title = t('gifts.plan.paper');
    const line = (batch: Batch): TableCell[] => [
      { text: '[   ]' },
      { text: batch.codeEnd, bold: true },
      { text: listText(batch.numbers.map(String), 'de') },
      { text: places.get(batch.id) ?? '–' },
    ];
    // their numbers are on the letter they bring: beside each other here they would say whose they are
    const bodyLine = ({ codeEnd }: { codeEnd: string }): TableCell[] => [
      { text: '[   ]' },
      { text: codeEnd, bold: true },
      { text: t('gifts.plan.bodyOnPaper') },
      { text: '' },
    ];
    const content = groups.flatMap(({ id, title: heading }): Content[] => {
      const here = batches.filter(({ slotId, collected }) => slotId === id && !collected);
      const theirs = bodies.batches.filter(({ slotId }) => slotId === id);
      if (here.length + theirs.length === 0) return [];
      const head = ['', 'code', 'numbers', 'shelf'].map((word): TableCell => ({
        text: word === '' ? '' : t(`gifts.plan.${word}`),
        bold: true,
      }));
      return [
        { text: heading, style: 'heading' },
        {
          table: {
            headerRows: 1,
            widths: [20, 60, '*', '*'],
            dontBreakRows: true,
            body: [head, ...here.map(line), ...theirs.map(bodyLine)],
          },
          layout: 'lightHorizontalLines',
        },
      ];
    });
    return printPdf({
      title,
      language: 'de',
      content: [
        { text: title, style: 'title' },
        ...(content.length === 0 ? [{ text: t('gifts.plan.none') }] : content),
      ],
      foot: (page, pages) => t('gifts.plan.foot', { page, pages }),
    });
  }

  private async places(batchIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.transact((em) =>
      rowsIn<{ id: string; places: string }>(
        em,
        `select batch_id as id, string_agg(storage_place, ', ' order by storage_place) as places
         from (select distinct batch_id, storage_place from tree_wish
               where batch_id = any(?::uuid[]) and storage_place is not null) p group by batch_id`,
        [`{${batchIds.join(',')}}`],
      ),
    );
    return new Map(rows.map(({ id, places }) => [id, places]));
  }
}
