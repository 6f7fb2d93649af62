import type { EventInput } from '@dabei/contracts';
import { centsOf } from '../../parts/euros';
import { idOr, orNull, sharedInputOf } from '../fields/shared-model';
import type { EditorModel } from './editor-model';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What was typed, as the API takes it. */
export function eventOf(model: EditorModel): EventInput {
  return {
    ...sharedInputOf(model),
    ageBy: model.ageBy as EventInput['ageBy'],
    custody: model.custody as EventInput['custody'],
    residentsFirstUntil: orNull(model.residentsFirstUntil),
    minimumDecidedOn: orNull(model.minimumDecidedOn),
    priceSiblingCents: centsOf(model.priceSibling) ?? null,
    priceReducedCents: centsOf(model.priceReduced) ?? null,
    abroadDocuments: lines(model.abroadDocuments),
    allergens: lines(model.allergens),
    cancellationTerms: orNull(model.cancellationTerms),
    quotas: model.quotas.map((quota) => ({
      ...idOr(quota.id),
      name: quota.name.trim(),
      kind: quota.kind as EventInput['quotas'][number]['kind'],
      capacity: quota.capacity ?? 0,
      reservedUntil: orNull(quota.reservedUntil),
    })),
    questions: model.questions.map((question) => ({
      ...idOr(question.id),
      kind: question.kind as EventInput['questions'][number]['kind'],
      label: question.label.trim(),
      choices: question.kind === 'choice' ? lines(question.choices) : [],
      required: question.required,
    })),
  };
}
