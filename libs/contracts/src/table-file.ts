import { z } from 'zod';
import { shortText } from './primitives';

/** The most rows one file holds. */
export const tableRowLimit = 5000;

export const tableFormats = ['csv', 'xlsx', 'pdf'] as const;

/**
 * What stands in a column: `money` is in integer cents, `date` a local date or an instant, `phone` a number as
 * people write it. Empty cells are null.
 */
export const tableColumn = z.strictObject({
  label: z.string().trim().min(1).max(80),
  kind: z.enum(['text', 'number', 'money', 'date', 'phone']),
});

/** A filter as the log may keep it: codes of choices, never what somebody typed. */
const filterCode = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9-]*(:[a-zA-Z0-9-]+)?$/);

/** A table exactly as it is seen: its visible columns, its filtered and sorted rows. */
export const tableFile = z
  .strictObject({
    /** Which table, for the name of the file and the log: "participants". */
    table: z.string().regex(/^[a-z][a-z-]{1,39}$/),
    title: z.string().trim().min(1).max(200),
    /** The filter as a sentence, printed on paper only; it may hold what was typed into a search. */
    filter: shortText.default(''),
    filterCodes: z.array(filterCode).max(30).default([]),
    columns: z.array(tableColumn).min(1).max(40),
    rows: z
      .array(z.array(z.union([z.string().max(2000), z.number(), z.null()])).max(40))
      .max(tableRowLimit),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
    path: ['rows'],
    message: 'every row has as many cells as there are columns',
  });

export type TableFormat = (typeof tableFormats)[number];
export type TableColumn = z.infer<typeof tableColumn>;
export type TableFile = z.infer<typeof tableFile>;
export type TableCell = TableFile['rows'][number][number];
/** As the desk hands it over, before the contract has filled what was left out. */
export type TableToExport = z.input<typeof tableFile>;
