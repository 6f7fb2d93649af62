import type { VolunteerEntry } from '@dabei/contracts';
import { ageOn } from '@dabei/domain';

/** What is typed while somebody is on the phone. */
export interface EntryModel {
  name: string;
  birthDate: string;
  phone: string;
  email: string;
  language: string;
  parentName: string;
  parentPhone: string;
  parentEmail: string;
  consentOnPaper: boolean;
  foodUntil: string;
}

export const emptyEntry: EntryModel = {
  name: '',
  birthDate: '',
  phone: '',
  email: '',
  language: 'de',
  parentName: '',
  parentPhone: '',
  parentEmail: '',
  consentOnPaper: false,
  foodUntil: '',
};

/** Whoever is under 18 on the day needs a parent. */
export const needsParent = (birthDate: string, heldOn: string): boolean =>
  birthDate !== '' && heldOn !== '' && ageOn(birthDate, heldOn) < 18;

const typed = (text: string): string | null => text.trim() || null;

/** What is sent; parents only of somebody under age. */
export function entryOf(
  model: EntryModel,
  shiftIds: readonly string[],
  heldOn: string,
): VolunteerEntry {
  const isYoung = needsParent(model.birthDate, heldOn);
  const { parentName, parentPhone, parentEmail } = model;
  const parent = {
    name: parentName.trim(),
    phone: typed(parentPhone),
    email: typed(parentEmail),
  };
  return {
    shiftIds: [...shiftIds],
    person: {
      name: model.name.trim(),
      birthDate: model.birthDate,
      phone: typed(model.phone),
      parent: isYoung ? parent : null,
    },
    email: typed(model.email),
    language: model.language === 'en' ? 'en' : 'de',
    consentOnPaper: isYoung && model.consentOnPaper,
    foodUntil: typed(model.foodUntil),
  };
}
