import { newShared, type SharedModel } from '../fields/shared-model';

export interface QuotaModel {
  id: string;
  name: string;
  kind: string;
  capacity: number | null;
  reservedUntil: string;
}
export interface QuestionModel {
  id: string;
  kind: string;
  label: string;
  /** One choice per line. */
  choices: string;
  required: boolean;
}

/** What only the office says about an event; lists as lines. */
export interface OfficeModel {
  ageBy: string;
  residentsFirstUntil: string;
  minimumDecidedOn: string;
  priceSibling: string;
  priceReduced: string;
  custody: string;
  abroadDocuments: string;
  allergens: string;
  cancellationTerms: string;
}

/** An event as the office types it. */
export interface EditorModel extends SharedModel, OfficeModel {
  quotas: QuotaModel[];
  questions: QuestionModel[];
}

export const emptyQuota: QuotaModel = {
  id: '',
  name: '',
  kind: 'general',
  capacity: 12,
  reservedUntil: '',
};
export const emptyQuestion: QuestionModel = {
  id: '',
  kind: 'text',
  label: '',
  choices: '',
  required: false,
};

/** A new event, with what most events have. */
export const newEvent: EditorModel = {
  ...newShared,
  ageBy: 'first-day',
  residentsFirstUntil: '',
  minimumDecidedOn: '',
  priceSibling: '',
  priceReduced: '',
  custody: 'one',
  abroadDocuments: '',
  allergens: '',
  cancellationTerms: '',
  quotas: [{ ...emptyQuota, name: 'Plätze' }],
  questions: [],
};
