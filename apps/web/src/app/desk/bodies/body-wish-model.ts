import type { BodyEntry, BodyWish } from '@dabei/contracts';
import {
  consentLanguages,
  wishAgeBandOn,
  wishKinds,
  type ConsentLanguage,
  type WishKind,
  type WishToCheck,
} from '@dabei/domain';
import { centsOf, eurosOf } from '../parts/euros';

/** What stands in the form: text everywhere, and whether the paper was signed. */
export interface BodyWishModel {
  firstName: string;
  lastName: string;
  birthDate: string;
  guardian: string;
  street: string;
  town: string;
  phone: string;
  language: string;
  kind: string;
  words: string;
  size: string;
  colour: string;
  price: string;
  consent: boolean;
}

export const emptyWish: BodyWishModel = {
  firstName: '',
  lastName: '',
  birthDate: '',
  guardian: '',
  street: '',
  town: '',
  phone: '',
  language: 'de',
  kind: 'toy',
  words: '',
  size: '',
  colour: '',
  price: '',
  consent: false,
};

/** A brother or sister: another child and wish, the same family. */
export function siblingOf({
  lastName,
  guardian,
  street,
  town,
  phone,
  language,
}: BodyWishModel): BodyWishModel {
  return { ...emptyWish, lastName, guardian, street, town, phone, language };
}

export function modelOfWish({ wish, family, ...line }: BodyWish): BodyWishModel {
  return {
    firstName: line.firstName,
    lastName: line.lastName,
    birthDate: line.birthDate,
    ...family,
    kind: wish.kind ?? 'other',
    words: wish.words,
    size: wish.size,
    colour: wish.colour,
    price: eurosOf(wish.priceCents),
    consent: line.consent,
  };
}

const kindOf = (text: string): WishKind => wishKinds.find((kind) => kind === text) ?? 'other';
const languageOf = (text: string): ConsentLanguage =>
  consentLanguages.find((language) => language === text) ?? 'de';

/** As the API takes it. */
export function entryOf(model: BodyWishModel): BodyEntry {
  const { firstName, lastName, birthDate, guardian, street, town, phone } = model;
  return {
    child: { firstName: firstName.trim(), lastName: lastName.trim(), birthDate },
    family: {
      guardian: guardian.trim(),
      street: street.trim(),
      town: town.trim(),
      phone: phone.trim(),
      language: languageOf(model.language),
    },
    wish: {
      kind: kindOf(model.kind),
      words: model.words.trim(),
      size: model.size.trim(),
      colour: model.colour.trim(),
      priceCents: centsOf(model.price) ?? null,
    },
    consent: model.consent,
  };
}

/** As the rules look at it; the band is the one on the day of handing over. */
export function toCheck(model: BodyWishModel, handoverFrom: string): WishToCheck {
  const { kind, words, size, colour, priceCents } = entryOf(model).wish;
  const known = /^\d{4}-\d{2}-\d{2}$/.test(model.birthDate);
  const ageBand = known ? wishAgeBandOn(model.birthDate, handoverFrom) : null;
  return { kind, ageBand, words, size, colour, priceCents, children: 1 };
}
