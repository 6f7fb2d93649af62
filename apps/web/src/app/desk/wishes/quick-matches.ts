import { searchKey } from '@dabei/domain/search-key';

export interface QuickEvent {
  id: string;
  title: string;
  about: string;
  /** As the printed sheets have it. */
  number: number | null;
}

/** What is meant by the number on the sheet, or by some letters of its title; the best first. */
export function matchesOf(events: readonly QuickEvent[], text: string): readonly QuickEvent[] {
  const typed = searchKey(text.trim());
  if (!typed) return [];
  const key = ({ title }: QuickEvent): string => searchKey(title);
  const rank = (event: QuickEvent): number =>
    event.number !== null && String(event.number) === typed
      ? 0
      : key(event).startsWith(typed)
        ? 1
        : 2;
  return events
    .filter(
      (event) => rank(event) === 0 || typed.split(' ').every((word) => key(event).includes(word)),
    )
    .sort((one, other) => rank(one) - rank(other));
}
