import type { EventDetail } from '@dabei/contracts';
import { phoneShape } from '../../shared/text-rules';
import type { AnswerDraft } from './answer-draft';

/** Where an answer is missing → key of the sentence beside it (area `family.ask`). */
export type AnswerProblems = Partial<Record<string, string>>;

const childIsAskedFrom = 14;

function photoProblem(draft: AnswerDraft, age: number): string | undefined {
  const wanted = draft.photosDocumentation || draft.photosPress;
  return wanted && age >= childIsAskedFrom && !draft.photosChild ? 'missingChild' : undefined;
}

function emergencyPhone({ emergencyPhone: phone }: AnswerDraft): string | undefined {
  if (!phone.trim()) return 'missingText';
  return phoneShape.test(phone.trim()) ? undefined : 'phoneWrong';
}

/** What is still missing before these answers can be sent; empty when nothing is. */
export function answerProblems(
  draft: AnswerDraft,
  event: Pick<EventDetail, 'asks' | 'custody' | 'questions'>,
  age: number,
): AnswerProblems {
  const written = draft.health === 'written';
  const checks: Record<string, [string, string | undefined][]> = {
    'emergency-contact': [
      ['emergencyName', draft.emergencyName.trim() ? undefined : 'missingText'],
      ['emergencyPhone', emergencyPhone(draft)],
    ],
    'pick-up': [['pickUp', draft.pickUp ? undefined : 'missing']],
    swim: [
      ['swimAllowed', draft.swimAllowed ? undefined : 'missing'],
      ['swimLevel', draft.swimLevel ? undefined : 'missing'],
    ],
    'group-without-supervision': [['group', draft.group ? undefined : 'missing']],
    'private-car': [['car', draft.car ? undefined : 'missing']],
    health: [
      ['health', draft.health ? undefined : 'missing'],
      ['healthText', written && !draft.healthText.trim() ? 'missingText' : undefined],
      ['healthConsent', written && !draft.healthConsent ? 'missingConsent' : undefined],
    ],
    photos: [['photosChild', photoProblem(draft, age)]],
  };
  const asked = event.asks.flatMap((ask) => checks[ask] ?? []);
  const custody: [string, string | undefined][] =
    event.custody === 'both' ? [['custody', draft.custody ? undefined : 'missing']] : [];
  const questions = event.questions
    .filter(({ required }) => required)
    .map(({ id }): [string, string | undefined] => [
      `question-${id}`,
      draft.questions[id]?.trim() ? undefined : 'missing',
    ]);
  return Object.fromEntries(
    [...asked, ...custody, ...questions].filter(([, problem]) => problem !== undefined),
  );
}
