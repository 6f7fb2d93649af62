import type { EventInput } from '@dabei/contracts';
import { eurosOf } from '../../parts/euros';
import { newEvent, type EditorModel } from './editor-model';

const text = (value: string | null): string => value ?? '';

/** What the editor shows of an event. */
export function modelOf(event: EventInput): EditorModel {
  const { priceCents, priceSiblingCents, priceReducedCents, ...same } = event;
  return {
    ...same,
    organiserPhone: text(event.organiserPhone),
    organiserLink: text(event.organiserLink),
    residentsFirstUntil: text(event.residentsFirstUntil),
    minimumDecidedOn: text(event.minimumDecidedOn),
    price: eurosOf(priceCents),
    priceSibling: eurosOf(priceSiblingCents),
    priceReduced: eurosOf(priceReducedCents),
    priceNote: text(event.priceNote),
    placeAddress: text(event.placeAddress),
    meetingPoint: text(event.meetingPoint),
    bring: text(event.bring),
    responsible: text(event.responsible),
    accessibilityNote: text(event.accessibilityNote),
    swimLevelNeeded: text(event.swimLevelNeeded),
    asks: asksOf(event.asks),
    abroadDocuments: event.abroadDocuments.join('\n'),
    allergens: event.allergens.join('\n'),
    cancellationTerms: text(event.cancellationTerms),
    sessions: event.sessions.map((session) => ({
      ...session,
      id: session.id ?? '',
      untilDate: session.untilDate ?? '',
    })),
    quotas: event.quotas.map((quota) => ({
      ...quota,
      id: quota.id ?? '',
      reservedUntil: text(quota.reservedUntil),
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

function asksOf(asks: EventInput['asks']): EditorModel['asks'] {
  const names = Object.keys(newEvent.asks) as EventInput['asks'];
  return Object.fromEntries(names.map((ask) => [ask, asks.includes(ask)])) as EditorModel['asks'];
}
