import { emptyAnswers, type AnswerDraft } from './answers/answer-draft';
import type { Draft, PairKey } from './draft';

type Delicate = Pick<AnswerDraft, 'medication' | 'health' | 'healthText' | 'healthConsent'>;

const delicateOf = ({ medication, health, healthText, healthConsent }: AnswerDraft): Delicate => ({
  medication,
  health,
  healthText,
  healthConsent,
});

/** The part of a draft that stays in this tab: what nobody may find later on a shared phone. */
export interface TabDraft {
  answers: Record<PairKey, Delicate>;
  /** Carries the whole request, health included. */
  press: Draft['press'];
  statistics: Draft['statistics'];
}

/** Health, medication and what is said for counts never reach what outlives the tab. */
export function partsOfDraft(draft: Draft): { device: Draft; tab: TabDraft } {
  const nothing = delicateOf(emptyAnswers);
  const answers = Object.entries(draft.answers);
  return {
    device: {
      ...draft,
      answers: Object.fromEntries(answers.map(([key, all]) => [key, { ...all, ...nothing }])),
      press: null,
      statistics: {},
    },
    tab: {
      answers: Object.fromEntries(answers.map(([key, all]) => [key, delicateOf(all)])),
      press: draft.press,
      statistics: draft.statistics,
    },
  };
}

/** The whole draft again; in another tab the delicate answers are asked once more. */
export function draftOfParts(device: Draft, tab: TabDraft | null): Draft {
  const answers = Object.entries(device.answers);
  return {
    ...device,
    answers: Object.fromEntries(
      answers.map(([key, all]) => [key, { ...all, ...(tab?.answers[key] ?? {}) }]),
    ),
    press: tab?.press ?? null,
    statistics: tab?.statistics ?? {},
  };
}
