import { validate, type SchemaPathTree } from '@angular/forms/signals';
import type { TreeSettings, TreeSettingsInput } from '@dabei/contracts';
import { treeDateProblems, type TreeDates } from '@dabei/domain';
import { requiredText } from '../../../shared/text-rules';
import type { Words } from '../../../shared/words';
import { centsOf, eurosOf } from '../../parts/euros';

/** The settings of a wish tree as they are typed. */
export interface TreeSettingsModel extends TreeDates {
  title: string;
  intro: string;
  priceLimit: string;
  wishesPerChild: number | null;
  vouchersAllowed: boolean;
  promiseDays: number | null;
  giftPlace: string;
  giftHours: string;
  handoverPlace: string;
}

export const emptyTreeSettings: TreeSettingsModel = {
  title: '',
  intro: '',
  priceLimit: '25',
  wishesPerChild: 1,
  vouchersAllowed: false,
  promiseDays: null,
  collectUntil: '',
  giftsUntil: '',
  handoverFrom: '',
  handoverUntil: '',
  eraseOn: '',
  giftPlace: '',
  giftHours: '',
  handoverPlace: '',
};

export function treeModelOf(settings: TreeSettings): TreeSettingsModel {
  const { priceLimitCents, slug: _, phase: __, version: ___, ...same } = settings;
  return { ...same, priceLimit: eurosOf(priceLimitCents) };
}

export function treeSettingsOf(model: TreeSettingsModel): TreeSettingsInput {
  const { priceLimit, wishesPerChild, ...same } = model;
  return {
    ...same,
    title: same.title.trim(),
    intro: same.intro.trim(),
    giftPlace: same.giftPlace.trim(),
    giftHours: same.giftHours.trim(),
    handoverPlace: same.handoverPlace.trim(),
    priceLimitCents: centsOf(priceLimit) ?? 0,
    wishesPerChild: wishesPerChild ?? 1,
  };
}

const days = ['collectUntil', 'giftsUntil', 'handoverFrom', 'handoverUntil', 'eraseOn'] as const;

/** Days that are there and in their order, a limit in euros, places with a name. */
export function treeSettingsRules(path: SchemaPathTree<TreeSettingsModel>, words: Words): void {
  requiredText(path.title, () => words.t('checking.settings.titleMissing'));
  requiredText(path.giftPlace, () => words.t('checking.settings.placeMissing'));
  requiredText(path.handoverPlace, () => words.t('checking.settings.placeMissing'));
  validate(path.priceLimit, ({ value }) =>
    (centsOf(value()) ?? 0) >= 100
      ? undefined
      : { kind: 'price', message: words.t('checking.settings.limitWrong') },
  );
  validate(path.wishesPerChild, ({ value }) => {
    const wishes = value() ?? 0;
    return wishes >= 1 && wishes <= 10
      ? undefined
      : { kind: 'range', message: words.t('checking.settings.perChildWrong') };
  });
  for (const day of days) {
    requiredText(path[day], () => words.t('checking.settings.dayMissing'));
    validate(path[day], (field) => {
      const dates = Object.fromEntries(
        days.map((one) => [one, field.valueOf(path[one])]),
      ) as unknown as TreeDates;
      return field.value() && treeDateProblems(dates).some((problem) => problem.path === day)
        ? { kind: 'order', message: words.t(`checking.settings.early-${day}`) }
        : undefined;
    });
  }
}
