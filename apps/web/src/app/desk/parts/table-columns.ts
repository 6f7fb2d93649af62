import { computed, inject, signal, type Signal } from '@angular/core';
import type { TableCell, TableColumn, TableToExport } from '@dabei/contracts';
import { BrowserStorage } from '../../shared/browser-storage';

/** One column of a table: how a row is written in it, on the screen and in a file. */
export interface ColumnOf<Row> extends TableColumn {
  code: string;
  /** Always shown: without it nobody knows what a row is about. */
  fixed?: boolean;
  value: (row: Row) => TableCell;
}

/** Which columns of a table somebody wants to see; remembered on this device. */
export class TableColumns {
  private readonly hidden = signal<readonly string[]>([]);

  constructor(
    private readonly table: string,
    private readonly storage: BrowserStorage,
  ) {
    this.hidden.set(storage.read<string[]>(`columns.${table}`) ?? []);
  }

  shows(code: string): boolean {
    return !this.hidden().includes(code);
  }

  toggle(code: string): void {
    this.hidden.update((hidden) =>
      hidden.includes(code) ? hidden.filter((other) => other !== code) : [...hidden, code],
    );
    this.storage.write(`columns.${this.table}`, this.hidden());
  }
}

/** The columns of a table for a component; call it where injection works. */
export function tableColumns(table: string): TableColumns {
  return new TableColumns(table, inject(BrowserStorage));
}

/** What the export needs of rows and columns: exactly what is seen. */
export function tableOf<Row>(
  head: Pick<TableToExport, 'table' | 'title' | 'filter' | 'filterCodes'>,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): TableToExport {
  return {
    ...head,
    columns: columns.map(({ label, kind }) => ({ label, kind })),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}

/** The visible ones of some columns. */
export function visibleColumns<Row>(
  all: Signal<readonly ColumnOf<Row>[]>,
  choice: TableColumns,
): Signal<readonly ColumnOf<Row>[]> {
  return computed(() => all().filter(({ code, fixed }) => fixed === true || choice.shows(code)));
}
