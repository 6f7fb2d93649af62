import { validate, type SchemaPath, type SchemaPathTree } from '@angular/forms/signals';
import {
  emailShape,
  nameShape,
  phoneShape,
  requiredText,
  shapedText,
} from '../../../shared/text-rules';

export interface ContactModel {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  contactBy: string;
  street: string;
  postcode: string;
  town: string;
  language: string;
  resident: boolean;
}

const postcodeShape = /^\d{4,5}$/;

/** Names always; of the ways to reach the family the one that is chosen. `say` takes the key of a sentence. */
export function contactRules(
  path: SchemaPathTree<ContactModel>,
  say: (key: string) => string,
): void {
  for (const name of [path.firstName, path.lastName]) {
    requiredText(name, () => say('nameMissing'));
    shapedText(name, nameShape, () => say('nameWrong'));
  }
  shapedText(path.email, emailShape, () => say('emailWrong'));
  shapedText(path.phone, phoneShape, () => say('phoneWrong'));
  shapedText(path.postcode, postcodeShape, () => say('postcodeWrong'));
  neededFor(path.email, path.contactBy, 'mail', () => say('emailMissing'));
  neededFor(path.phone, path.contactBy, 'phone', () => say('phoneMissing'));
  neededFor(path.street, path.contactBy, 'letter', () => say('streetMissing'));
  neededFor(path.town, path.contactBy, 'letter', () => say('townMissing'));
}

function neededFor(
  path: SchemaPath<string>,
  way: SchemaPath<string>,
  chosen: string,
  sentence: () => string,
): void {
  validate(path, (field) =>
    field.valueOf(way) === chosen && !field.value().trim()
      ? { kind: 'required', message: sentence() }
      : undefined,
  );
}
