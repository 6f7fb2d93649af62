import { max, min, validate, type SchemaPathTree } from '@angular/forms/signals';
import type { WishText } from '@dabei/contracts';
import { wishAgeBands, wishKinds } from '@dabei/domain';
import type { Words } from '../../../shared/words';
import { centsOf, eurosOf } from '../../parts/euros';

/** The text of a wish as it is typed. */
export interface WishModel {
  kind: string;
  ageBand: string;
  words: string;
  size: string;
  colour: string;
  price: string;
  children: number | null;
}

export const emptyWish: WishModel = {
  kind: '',
  ageBand: '',
  words: '',
  size: '',
  colour: '',
  price: '',
  children: 1,
};

export function wishModelOf(wish: WishText): WishModel {
  const { kind, ageBand, words, size, colour, priceCents, children } = wish;
  return {
    kind: kind ?? '',
    ageBand: ageBand ?? '',
    words,
    size,
    colour,
    price: eurosOf(priceCents),
    children,
  };
}

export function wishTextOf(model: WishModel): WishText {
  return {
    kind: wishKinds.find((kind) => kind === model.kind) ?? null,
    ageBand: wishAgeBands.find((band) => band === model.ageBand) ?? null,
    words: model.words.trim(),
    size: model.size.trim(),
    colour: model.colour.trim(),
    priceCents: centsOf(model.price) ?? null,
    children: model.children ?? 1,
  };
}

/** The price in euros, and one to forty children. */
export function wishRules(path: SchemaPathTree<WishModel>, words: Words): void {
  validate(path.price, ({ value }) =>
    centsOf(value()) === undefined
      ? { kind: 'price', message: words.t('checking.wish.priceWrong') }
      : undefined,
  );
  const message = words.t('checking.wish.childrenWrong');
  min(path.children, 1, { message });
  max(path.children, 40, { message });
}
