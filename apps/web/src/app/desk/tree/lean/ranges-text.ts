/** Numbers in order, runs drawn together: "101–120, 125". */
export function rangesText(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, until]) => (from === until ? String(from) : `${String(from)}–${String(until)}`))
    .join(', ');
}
