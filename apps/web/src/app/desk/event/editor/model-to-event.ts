import type { EventInput } from '@dabei/contracts';
import { centsOf } from '../../parts/euros';
import type { EditorModel } from './editor-model';

const orNull = (text: string): string | null => text.trim() || null;
const idOr = (id: string): { id?: string } => (id ? { id } : {});
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What was typed, as the API takes it. */
export function eventOf(model: EditorModel): EventInput {
  const { price, priceSibling, priceReduced, ...same } = model;
  return {
    ...same,
    title: model.title.trim(),
    topic: model.topic as EventInput['topic'],
    registration: model.registration as EventInput['registration'],
    audience: model.audience as EventInput['audience'],
    ageBy: model.ageBy as EventInput['ageBy'],
    custody: model.custody as EventInput['custody'],
    swimLevelNeeded: (model.swimLevelNeeded || null) as EventInput['swimLevelNeeded'],
    organiserPhone: orNull(model.organiserPhone),
    organiserLink: orNull(model.organiserLink),
    residentsFirstUntil: orNull(model.residentsFirstUntil),
    minimumDecidedOn: orNull(model.minimumDecidedOn),
    priceCents: centsOf(price) ?? 0,
    priceSiblingCents: centsOf(priceSibling) ?? null,
    priceReducedCents: centsOf(priceReduced) ?? null,
    priceNote: orNull(model.priceNote),
    place: model.place.trim(),
    placeAddress: orNull(model.placeAddress),
    meetingPoint: orNull(model.meetingPoint),
    bring: orNull(model.bring),
    responsible: orNull(model.responsible),
    accessibilityNote: orNull(model.accessibilityNote),
    asks: (Object.keys(model.asks) as EventInput['asks']).filter((ask) => model.asks[ask]),
    abroadDocuments: lines(model.abroadDocuments),
    allergens: lines(model.allergens),
    cancellationTerms: orNull(model.cancellationTerms),
    sessions: model.sessions.map((session) => ({
      ...idOr(session.id),
      date: session.date,
      from: session.from.slice(0, 5),
      until: session.until.slice(0, 5),
      ...(session.untilDate ? { untilDate: session.untilDate } : {}),
      allDay: session.allDay,
    })),
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
