import type { BasketRequestInput } from '@dabei/contracts';
import { answersOfDraft } from './answers/answer-draft';
import type { AnswerSheet } from './answers/answer-sheets';
import { dateOfParts } from './birth-date';
import type { Draft, DraftChild } from './draft';
import { statisticsOf } from './statistics/statistics-of';

function childOf(child: DraftChild): BasketRequestInput['children'][number] {
  if (child.childId) return { key: child.key, childId: child.childId };
  return {
    key: child.key,
    firstName: child.firstName.trim(),
    lastName: child.lastName.trim(),
    birthDate: dateOfParts(child) ?? '',
  };
}

/** The draft as the one request of the pressed button. */
export function basketBody(
  draft: Draft,
  sheets: readonly AnswerSheet[],
  {
    signedIn,
    language,
    buttonText,
  }: { signedIn: boolean; language: 'de' | 'en'; buttonText: string },
): BasketRequestInput {
  const events = new Map(sheets.map(({ pair }) => [pair.event.id, pair.event]));
  const going = new Set(sheets.map(({ pair }) => pair.child.key));
  const { firstName, lastName, email, phone, resident } = draft.people.guardian;
  return {
    guardian: signedIn
      ? null
      : {
          firstName: firstName.trim(),
          lastName: lastName.trim(),
          email: email.trim(),
          phone: phone.trim(),
          resident,
          language,
        },
    children: draft.people.children.filter(({ key }) => going.has(key)).map(childOf),
    lines: [...events.values()].map((event) => ({
      eventId: event.id,
      together: draft.together[event.id] ?? 'single',
      children: sheets
        .filter(({ pair }) => pair.event.id === event.id)
        .map(({ pair, draft: answers }, index) => ({
          key: pair.child.key,
          adults: event.audience === 'family' && index === 0 ? (draft.adults[event.id] ?? 1) : 0,
          answers: answersOfDraft(answers, event),
        })),
    })),
    feeIsDifficult: draft.feeIsDifficult,
    statistics: statisticsOf(
      draft.statistics,
      sheets.map(({ pair }) => pair),
    ),
    buttonText,
  };
}
