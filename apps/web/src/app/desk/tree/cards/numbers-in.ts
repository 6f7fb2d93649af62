const most = 300;

/** "4, 17, 20-25" as numbers, each once and in order; null where something else is among it or it is too much. */
export function numbersIn(text: string): number[] | null {
  const numbers = new Set<number>();
  for (const part of text.split(/[\s,;]+/).filter((one) => one !== '')) {
    const range = /^(\d{1,5})(?:[-–](\d{1,5}))?$/.exec(part);
    if (range === null) return null;
    const from = Number(range[1]);
    const until = Number(range[2] ?? range[1]);
    if (from < 1 || until < from || until - from >= most) return null;
    for (let number = from; number <= until; number += 1) numbers.add(number);
  }
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.length === 0 || sorted.length > most ? null : sorted;
}
