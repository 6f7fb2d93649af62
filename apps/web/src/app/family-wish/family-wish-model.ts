import type { FamilyWishEntry } from '@dabei/contracts';
import { consentLanguages, wishKinds } from '@dabei/domain';

/** What a family types, screen by screen. */
export interface FamilyWishModel {
  firstName: string;
  lastName: string;
  birthDate: string;
  kind: string;
  words: string;
  size: string;
  colour: string;
  guardian: string;
  street: string;
  town: string;
  phone: string;
}

export const emptyFamilyWish: FamilyWishModel = {
  firstName: '',
  lastName: '',
  birthDate: '',
  kind: 'toy',
  words: '',
  size: '',
  colour: '',
  guardian: '',
  street: '',
  town: '',
  phone: '',
};

/** The next child of the same family. */
export const nextChild = (typed: FamilyWishModel): FamilyWishModel => ({
  ...typed,
  firstName: '',
  birthDate: '',
  kind: 'toy',
  words: '',
  size: '',
  colour: '',
});

export function familyEntry(
  typed: FamilyWishModel,
  code: string,
  language: string,
): FamilyWishEntry {
  const { firstName, lastName, birthDate, guardian, street, town, phone } = typed;
  return {
    code,
    child: { firstName: firstName.trim(), lastName: lastName.trim(), birthDate },
    family: {
      guardian: guardian.trim(),
      street: street.trim(),
      town: town.trim(),
      phone: phone.trim(),
      language: consentLanguages.find((one) => one === language) ?? 'de',
    },
    wish: {
      kind: wishKinds.find((one) => one === typed.kind) ?? 'other',
      words: typed.words.trim(),
      size: typed.size.trim(),
      colour: typed.colour.trim(),
      priceCents: null,
    },
    consent: true,
  };
}
