import type { TableCell, TableColumn } from '@dabei/contracts';
import { localDateOf, localTimeOf } from '@dabei/domain';

const dayOnly = /^\d{4}-\d{2}-\d{2}$/;
const german = (day: string): string => day.split('-').reverse().join('.');

/** A cell as a German reader expects it: "06.07.2027", "06.07.2027 14:30", "12,50". */
export function cellText(cell: TableCell, { kind }: TableColumn, zone: string): string {
  if (cell === null) return '';
  if (kind === 'money') return typeof cell === 'number' ? moneyText(cell) : cell;
  if (kind === 'number') return String(cell).replace('.', ',');
  if (kind === 'date') return dateText(String(cell), zone);
  return String(cell);
}

const moneyText = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

function dateText(text: string, zone: string): string {
  if (dayOnly.test(text)) return german(text);
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) return text;
  return `${german(localDateOf(instant, zone))} ${localTimeOf(instant, zone)}`;
}
