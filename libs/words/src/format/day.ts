import { daysFromTo } from './town-time';

type Style = 'long' | 'short' | 'bare';

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { weekday: 'short', day: 'numeric', month: 'long' },
  bare: { day: 'numeric', month: 'long' },
};
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, style: Style, withYear: boolean): Intl.DateTimeFormat {
  const key = `${language} ${style} ${String(withYear)}`;
  const known = cache.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...styles[style],
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  cache.set(key, fresh);
  return fresh;
}

/**
 * A local date in words: "Dienstag, 6. Juli" (long), "Di, 6. Juli" (short), "6. Juli" (bare). The year
 * is said when the date is more than ten months from `today`.
 */
export function dayText(
  date: string,
  language: string,
  style: Style = 'long',
  today?: string,
): string {
  const far = today !== undefined && Math.abs(daysFromTo(today, date)) > 300;
  return formatter(language, style, far)
    .format(new Date(`${date}T00:00:00Z`))
    .replace('.,', ',');
}
