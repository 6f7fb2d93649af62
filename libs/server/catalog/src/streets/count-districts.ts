/** How many streets each part of the town has, by name. */
export function countDistricts(
  streets: readonly { district: string }[],
): { name: string; streets: number }[] {
  const counts = new Map<string, number>();
  for (const { district } of streets) counts.set(district, (counts.get(district) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, streets: count }))
    .sort((one, other) => one.name.localeCompare(other.name, 'de'));
}
