import type { BrowserStorage } from '../../shared/browser-storage';
import { TableColumns, tableOf, type ColumnOf } from './table-columns';

const kept = new Map<string, unknown>();
const storage = {
  read: (key: string) => kept.get(key) ?? null,
  write: (key: string, value: unknown) => void kept.set(key, value),
} as unknown as BrowserStorage;

describe('columns somebody wants to see', () => {
  it('are remembered on the device', () => {
    const choice = new TableColumns('programme', storage);
    choice.toggle('organiser');
    expect(choice.shows('organiser')).toBe(false);
    expect(new TableColumns('programme', storage).shows('organiser')).toBe(false);
    expect(new TableColumns('families', storage).shows('organiser')).toBe(true);
    choice.toggle('organiser');
    expect(new TableColumns('programme', storage).shows('organiser')).toBe(true);
  });

  it('are what goes into the file', () => {
    const columns: ColumnOf<{ name: string; cents: number }>[] = [
      { code: 'name', label: 'Name', kind: 'text', value: ({ name }) => name },
      { code: 'price', label: 'Preis', kind: 'money', value: ({ cents }) => cents },
    ];
    expect(tableOf({ table: 'x', title: 'X' }, columns, [{ name: 'Mia', cents: 5 }])).toEqual({
      table: 'x',
      title: 'X',
      columns: [
        { label: 'Name', kind: 'text' },
        { label: 'Preis', kind: 'money' },
      ],
      rows: [['Mia', 5]],
    });
  });
});
