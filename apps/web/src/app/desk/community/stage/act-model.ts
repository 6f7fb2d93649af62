import type { WritableSignal } from '@angular/core';
import { form, validate, type FieldTree } from '@angular/forms/signals';
import type { StageActInput, StageActView } from '@dabei/contracts';
import {
  emailShape,
  nameShape,
  phoneShape,
  requiredText,
  shapedText,
} from '../../../shared/text-rules';
import type { Words } from '../../../shared/words';
import { wholeNumber } from '../whole-number';

/** An act as it is typed; '' for no promised time and no booth. */
export interface ActModel {
  title: string;
  about: string;
  minutes: number | null;
  changeoverMinutes: number | null;
  fixedAt: string;
  boothId: string;
  name: string;
  phone: string;
  email: string;
  language: string;
}

export const emptyAct: ActModel = {
  title: '',
  about: '',
  minutes: 20,
  changeoverMinutes: 10,
  fixedAt: '',
  boothId: '',
  name: '',
  phone: '',
  email: '',
  language: 'de',
};

export const actModelOf = (act: StageActView): ActModel => ({
  title: act.title,
  about: act.about,
  minutes: act.minutes,
  changeoverMinutes: act.changeoverMinutes,
  fixedAt: act.fixedAt ?? '',
  boothId: act.boothId ?? '',
  name: act.contact?.name ?? '',
  phone: act.contact?.phone ?? '',
  email: act.contact?.email ?? '',
  language: act.contact?.language ?? 'de',
});

export function actForm(
  model: WritableSignal<ActModel>,
  words: Pick<Words, 't'>,
): FieldTree<ActModel> {
  const say = (key: string) => (): string => words.t(`stage.form.${key}`);
  const range = (bounds: { least: number; most: number }): string =>
    words.t('stage.form.range', bounds);
  return form(model, (path) => {
    requiredText(path.title, say('missing'));
    shapedText(path.title, nameShape, say('missing'));
    wholeNumber(path.minutes, [1, 600], range);
    wholeNumber(path.changeoverMinutes, [0, 120], range);
    shapedText(path.name, nameShape, say('missing'));
    shapedText(path.phone, phoneShape, say('phone-wrong'));
    shapedText(path.email, emailShape, say('email-wrong'));
    validate(path.name, (field) =>
      field.valueOf(path.boothId) === '' &&
      field.value().trim() === '' &&
      (field.valueOf(path.phone).trim() !== '' || field.valueOf(path.email).trim() !== '')
        ? { kind: 'required', message: say('name-missing')() }
        : undefined,
    );
  });
}

/** What is sent; call it on a form without mistakes. */
export function actOf(model: ActModel): StageActInput {
  const { title, about, minutes, changeoverMinutes, fixedAt, boothId } = model;
  const told = boothId === '' && model.name.trim() !== '';
  return {
    title: title.trim(),
    about: about.trim(),
    minutes: minutes ?? 0,
    changeoverMinutes: changeoverMinutes ?? 0,
    fixedAt: fixedAt || null,
    boothId: boothId || null,
    contact: told
      ? {
          name: model.name.trim(),
          phone: model.phone.trim() || null,
          email: model.email.trim() || null,
          language: model.language === 'en' ? 'en' : 'de',
        }
      : null,
  };
}
