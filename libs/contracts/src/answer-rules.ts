import type { Answers } from './basket';
import type { Ask } from './programme';

/** What an event wants to know: its `asks`, its custody rule and its own questions. */
export interface Asked {
  asks: readonly string[];
  custody: 'one' | 'both';
  questions: readonly { id: string; kind: string; required: boolean; choices: readonly string[] }[];
}

export interface AnswerIssue {
  /** Path inside the answers, like `emergencyContact`. */
  path: string;
  code: 'required' | 'not-asked' | 'not-a-choice' | 'child-not-asked';
}

/** Which field answers which ask. */
export const answerField = {
  'emergency-contact': 'emergencyContact',
  'pick-up': 'pickUp',
  swim: 'swim',
  'group-without-supervision': 'groupWithoutSupervision',
  'private-car': 'privateCar',
  medication: 'medication',
  health: 'health',
  photos: 'photos',
} as const satisfies Record<Ask, keyof Answers>;

/** From this age the child is asked too before photos are taken. */
export const childIsAskedFrom = 14;

/** Photos default to no, medication to none: these two may stay empty. */
const mayStayEmpty = new Set<Ask>(['photos', 'medication']);

/**
 * Checks answers against what the event asks: nothing more, nothing less. `age` in years on the first day.
 * Codes: required, not-asked, not-a-choice, child-not-asked. Source: product rule 8.
 */
export function answerIssues(asked: Asked, answers: Answers, age: number): AnswerIssue[] {
  return [
    ...fieldIssues(asked, answers),
    ...custodyIssues(asked, answers),
    ...photoIssues(answers, age),
    ...questionIssues(asked, answers),
  ];
}

/**
 * Is something in these answers a consent or a permission? Whoever takes it down for a family has read it out and
 * heard a yes (product rule 8); a name or a badge is only a fact.
 */
export function isDeclared(answers: Answers): boolean {
  const { photos, health, swim, custody, groupWithoutSupervision, privateCar, pickUp } = answers;
  return [
    photos?.documentation,
    photos?.press,
    health?.how === 'written',
    swim?.allowed,
    custody !== undefined,
    groupWithoutSupervision,
    privateCar,
    pickUp?.goesHomeAlone,
  ].some((declared) => declared === true);
}

function fieldIssues(asked: Asked, answers: Answers): AnswerIssue[] {
  return (Object.keys(answerField) as Ask[]).flatMap((ask): AnswerIssue[] => {
    const path = answerField[ask];
    const given = answers[path] !== undefined;
    if (given && !asked.asks.includes(ask)) return [{ path, code: 'not-asked' }];
    if (!given && asked.asks.includes(ask) && !mayStayEmpty.has(ask))
      return [{ path, code: 'required' }];
    return [];
  });
}

function custodyIssues(asked: Asked, answers: Answers): AnswerIssue[] {
  if (asked.custody === 'one') return [];
  if (answers.custody === undefined || answers.custody === 'one-parent')
    return [{ path: 'custody', code: 'required' }];
  return [];
}

function photoIssues({ photos }: Answers, age: number): AnswerIssue[] {
  const wanted = photos !== undefined && (photos.documentation || photos.press);
  return wanted && age >= childIsAskedFrom && photos.childAgrees !== true
    ? [{ path: 'photos.childAgrees', code: 'child-not-asked' }]
    : [];
}

function questionIssues(asked: Asked, answers: Answers): AnswerIssue[] {
  const given = answers.questions ?? {};
  const known = new Set(asked.questions.map(({ id }) => id));
  const unknown = Object.keys(given)
    .filter((id) => !known.has(id))
    .map((id): AnswerIssue => ({ path: `questions.${id}`, code: 'not-asked' }));
  const wrong = asked.questions.flatMap(({ id, kind, required, choices }): AnswerIssue[] => {
    const answer = given[id];
    const path = `questions.${id}`;
    if (answer === undefined || answer === '') return required ? [{ path, code: 'required' }] : [];
    if (kind === 'choice' && !choices.includes(String(answer)))
      return [{ path, code: 'not-a-choice' }];
    return [];
  });
  return [...unknown, ...wrong];
}
