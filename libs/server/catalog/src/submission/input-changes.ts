import type { EventInput, FieldChange } from '@dabei/contracts';

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);
};

const sessionText = ({ date, from, until, untilDate, allDay }: EventInput['sessions'][number]) =>
  [date, allDay ? '' : `${from}–${until}`, untilDate ?? ''].filter(Boolean).join(' ');

/** Every field as one line of text, so that two versions can be laid beside each other. */
function linesOf(input: EventInput): Map<string, string> {
  const { sessions, quotas, questions, asks, ...fields } = input;
  return new Map([
    ...Object.entries(fields).map(([name, value]) => [name, shown(value)] as const),
    ['sessions', sessions.map(sessionText).join(', ')],
    ['quotas', quotas.map(({ name, capacity }) => `${name}: ${String(capacity)}`).join(', ')],
    ['questions', questions.map(({ label }) => label).join(', ')],
    ['asks', [...asks].sort().join(', ')],
  ]);
}

/** What is said differently now, field by field, in the editor's order. */
export function inputChanges(before: EventInput, after: EventInput): FieldChange[] {
  const earlier = linesOf(before);
  return [...linesOf(after)].flatMap(([field, text]) => {
    const was = earlier.get(field) ?? '';
    return was === text ? [] : [{ field, before: was, after: text }];
  });
}
