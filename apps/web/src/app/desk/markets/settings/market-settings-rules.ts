import { applyEach, validate, type SchemaPath, type SchemaPathTree } from '@angular/forms/signals';
import { marketDateProblems, type MarketDates } from '@dabei/domain';
import { requiredText } from '../../../shared/text-rules';
import type { Words } from '../../../shared/words';
import { centsOf } from '../../parts/euros';
import { instantOf } from '../../parts/wall-time';
import { cmOf, type MarketSettingsModel } from './market-settings-model';

const days = ['heldOn', 'cancelFreeUntil', 'eraseOn'] as const;
const times = ['setUpFrom', 'releaseAt', 'opensAt', 'closesAt'] as const;
const instants = ['residentsFrom', 'opensOn', 'closesOn'] as const;
const dated = [...days, ...times, ...instants];

function datesOf(typed: Record<(typeof dated)[number], string>): MarketDates {
  const at = (text: string): Date => new Date(instantOf(text) ?? 0);
  const residents = instantOf(typed.residentsFrom);
  return {
    ...typed,
    residentsFrom: residents === null ? null : new Date(residents),
    opensOn: at(typed.opensOn),
    closesOn: at(typed.closesOn),
  };
}

/** Days and times that are there and in their order, prices in euros, lengths in metres. */
export function marketSettingsRules(path: SchemaPathTree<MarketSettingsModel>, words: Words): void {
  const say = (key: string): string => words.t(`plan.desk.settings.${key}`);
  requiredText(path.title, () => say('titleMissing'));
  requiredText(path.place, () => say('placeMissing'));
  for (const name of dated) {
    if (name !== 'residentsFrom') requiredText(path[name], () => say('dayMissing'));
    validate(path[name], (field) => {
      if (dated.some((one) => one !== 'residentsFrom' && field.valueOf(path[one]) === ''))
        return undefined;
      const typed = Object.fromEntries(
        dated.map((one) => [one, field.valueOf(path[one])]),
      ) as Record<(typeof dated)[number], string>;
      const problem = marketDateProblems(datesOf(typed)).find((one) => one.path === name);
      return problem && { kind: 'order', message: say(`${problem.code}-${name}`) };
    });
  }
  validate(path.householdMaxMetres, ({ value }) =>
    (cmOf(value()) ?? 0) >= 50 ? undefined : { kind: 'metres', message: say('metresWrong') },
  );
  wholeNumber(path.laneCapacity, [1, 200], say('laneCapacityWrong'));
  wholeNumber(path.setUpMinutes, [5, 240], say('setUpMinutesWrong'));
  euros(path.deposit, say('priceWrong'));
  applyEach(path.prices, (price) => {
    requiredText(price.price, () => say('priceMissing'));
    euros(price.price, say('priceWrong'));
    euros(price.reduced, say('priceWrong'));
    euros(price.onTheSpot, say('priceWrong'));
  });
  validate(path.prices, ({ value }) => {
    const named = value().map(({ code, zone }) => `${zone} ${code}`);
    return new Set(named).size === named.length
      ? undefined
      : { kind: 'twice', message: say('priceTwice') };
  });
}

function euros(path: SchemaPath<string>, message: string): void {
  validate(path, ({ value }) =>
    centsOf(value()) === undefined ? { kind: 'price', message } : undefined,
  );
}

function wholeNumber(
  path: SchemaPath<number | null>,
  [least, most]: readonly [number, number],
  message: string,
): void {
  validate(path, ({ value }) => {
    const number = value();
    return number !== null && Number.isInteger(number) && number >= least && number <= most
      ? undefined
      : { kind: 'range', message };
  });
}
