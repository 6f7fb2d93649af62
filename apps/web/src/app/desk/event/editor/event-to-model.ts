import type { EventInput } from '@dabei/contracts';
import { eurosOf } from '../../parts/euros';
import { sharedModelOf, textOf } from '../fields/shared-model';
import type { EditorModel } from './editor-model';

/** What the editor shows of an event. */
export function modelOf(event: EventInput): EditorModel {
  return {
    ...sharedModelOf(event),
    ageBy: event.ageBy,
    residentsFirstUntil: textOf(event.residentsFirstUntil),
    minimumDecidedOn: textOf(event.minimumDecidedOn),
    priceSibling: eurosOf(event.priceSiblingCents),
    priceReduced: eurosOf(event.priceReducedCents),
    custody: event.custody,
    abroadDocuments: event.abroadDocuments.join('\n'),
    allergens: event.allergens.join('\n'),
    cancellationTerms: textOf(event.cancellationTerms),
    quotas: event.quotas.map((quota) => ({
      ...quota,
      id: quota.id ?? '',
      reservedUntil: textOf(quota.reservedUntil),
    })),
    questions: event.questions.map((question) => ({
      ...question,
      id: question.id ?? '',
      choices: question.choices.join('\n'),
    })),
  };
}

/** The same event as a new one: nothing of it is stored yet. */
export function copyOf(event: EventInput): EditorModel {
  const model = modelOf(event);
  const fresh = <T extends { id: string }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, id: '' }));
  return {
    ...model,
    sessions: fresh(model.sessions),
    quotas: fresh(model.quotas),
    questions: fresh(model.questions),
  };
}
