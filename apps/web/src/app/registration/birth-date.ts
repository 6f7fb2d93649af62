export interface DateParts {
  day: string;
  month: string;
  year: string;
}

/** The local date three typed numbers mean; null when there is no such day. */
export function dateOfParts({ day, month, year }: DateParts): string | null {
  const [d, m, y] = [day, month, year].map((text) => Number(text.trim()));
  if (!d || !m || !y || !/^\d{4}$/.test(year.trim())) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  const real = date.getUTCDate() === d && date.getUTCMonth() === m - 1;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** Could somebody born then take part: not in the future, not older than 27? */
export function isPlausibleBirthDate(date: string, today: string): boolean {
  return date <= today && Number(today.slice(0, 4)) - Number(date.slice(0, 4)) <= 28;
}

/** Full years of age on a local date; somebody born on 29 February has a birthday on 1 March. */
export function yearsOn(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
