/** A local date in digits, as it stands on papers: "31.12.2027". */
export function dateText(date: string | null, language: string): string {
  if (date === null) return '–';
  const spoken = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(spoken, {
    timeZone: 'UTC',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date(`${date}T00:00:00Z`));
}
