import type { EventInput } from '@dabei/contracts';
import { minutesBetweenSpans, type Span } from '@dabei/domain';
import { spanOf } from './session-times';

export interface InputIssue {
  path: string;
  code: string;
}

const overlaps = (a: Span, b: Span): boolean => minutesBetweenSpans(a, b) < 0;

function sessionIssues({ sessions }: EventInput, zone: string): InputIssue[] {
  const spans = sessions.map((session) => spanOf(session, zone));
  return spans.flatMap((span, index) => {
    const path = `sessions.${index}.until`;
    if (span.endsAt <= span.startsAt) return [{ path, code: 'ends-before-start' }];
    const earlier = spans.slice(0, index);
    return earlier.some((other) => overlaps(other, span))
      ? [{ path: `sessions.${index}.from`, code: 'sessions-overlap' }]
      : [];
  });
}

/** What fields say together and each alone cannot; `within` stands before each path. */
export function inputIssues(input: EventInput, zone: string, within = ''): InputIssue[] {
  const issues = sessionIssues(input, zone);
  if (input.ageMin !== null && input.ageMax !== null && input.ageMin > input.ageMax)
    issues.push({ path: 'ageMax', code: 'below-minimum-age' });
  input.questions.forEach(({ kind, choices }, index) => {
    if (kind === 'choice' && choices.length < 2)
      issues.push({ path: `questions.${index}.choices`, code: 'too-few-choices' });
  });
  return issues.map(({ path, code }) => ({ path: `${within}${path}`, code }));
}
