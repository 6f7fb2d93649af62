import type { SellerEntry } from '@dabei/contracts';
import { goodsKinds, type GoodsKind, type MarketZone, type SellerKind } from '@dabei/domain';
import { cmOf } from '../settings/market-settings-model';

/** What is typed while somebody is on the phone. */
export interface EntryModel {
  name: string;
  phone: string;
  email: string;
  language: string;
  kind: string;
  zone: string;
  resident: boolean;
  licenceSeen: boolean;
  withChild: boolean;
  guardianComes: boolean;
  reduced: boolean;
  wanted: number | null;
  tables: number | null;
  vehicle: string;
  together: string;
  goods: Record<GoodsKind, boolean>;
}

const noGoods = Object.fromEntries(goodsKinds.map((kind) => [kind, false])) as EntryModel['goods'];

/** A child with its guardian at a children's market, a private seller of the town everywhere else. */
export const emptyEntry = (forChildren: boolean): EntryModel => ({
  name: '',
  phone: '',
  email: '',
  language: 'de',
  kind: 'private',
  zone: forChildren ? 'children' : 'private',
  resident: true,
  licenceSeen: false,
  withChild: forChildren,
  guardianComes: forChildren,
  reduced: false,
  wanted: 1,
  tables: 0,
  vehicle: '',
  together: '',
  goods: noGoods,
});

interface Beside {
  pitchIds: readonly string[];
  overridden: SellerEntry['overridden'];
  reason: string;
}

/** What is sent; a commercial seller stands in its own zone. */
export function entryOf(model: EntryModel, { pitchIds, overridden, reason }: Beside): SellerEntry {
  const commercial = model.kind === 'commercial';
  return {
    name: model.name.trim(),
    phone: model.phone.trim() || null,
    email: model.email.trim() || null,
    language: model.language === 'en' ? 'en' : 'de',
    kind: model.kind as SellerKind,
    zone: commercial ? 'commercial' : (model.zone as MarketZone),
    resident: model.resident,
    licenceSeen: commercial && model.licenceSeen,
    withChild: model.withChild,
    guardianComes: model.guardianComes,
    reduced: model.reduced,
    pitchIds: [...pitchIds],
    pitchesWanted: pitchIds.length > 0 ? pitchIds.length : (model.wanted ?? 1),
    tablesHired: model.tables ?? 0,
    vehicleCm: model.vehicle.trim() === '' ? null : (cmOf(model.vehicle) ?? null),
    goods: goodsKinds.filter((kind) => model.goods[kind]),
    togetherKey: model.together.trim() || null,
    overridden,
    reason: reason.trim() || null,
  };
}
