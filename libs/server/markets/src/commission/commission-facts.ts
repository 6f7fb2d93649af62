import type { CommissionTerms } from '@dabei/contracts';
import {
  isPublicMarket,
  type CommissionRules,
  type MarketPhase,
  type NumberOpening,
  type PitchAllocation,
} from '@dabei/domain';
import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A Kleiderbörse with its rules; times as they are in the town. */
export interface CommissionFacts {
  id: string;
  slug: string;
  title: string;
  intro: string;
  place: string;
  goodsTerms: string;
  phase: MarketPhase;
  allocation: PitchAllocation;
  calledOffWords: string | null;
  calledOff: boolean;
  heldOn: string;
  opensAt: string;
  closesAt: string;
  opening: NumberOpening;
  keptUntil: Date;
  numbers: number;
  terms: CommissionTerms;
  intakeOn: string | null;
  intakeFrom: string | null;
  intakeUntil: string | null;
  intakePerSlot: number;
  intakeMinutes: number;
  tillCents: number | null;
  drawn: boolean;
}

interface Row
  extends
    Omit<CommissionFacts, 'opening' | 'terms' | 'keptUntil'>,
    Record<'helpersFrom' | 'returningFrom', string | null>,
    Record<'opensOn' | 'closesOn' | 'keptUntil', string>,
    CommissionTerms {}

const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** The Kleiderbörse of this address or id; null where there is none, or its rules were never looked at. */
export async function commissionOf(
  em: EntityManager,
  of: { slug: string } | { id: string },
): Promise<CommissionFacts | null> {
  const [where, value] = 'slug' in of ? ['m.slug = ?', of.slug] : ['m.id = ?', of.id];
  const [row] = await rowsIn<Row>(
    em,
    `select m.id, m.slug, m.title, m.intro, m.place, m.terms as "goodsTerms", m.phase, m.allocation,
       m.called_off_words as "calledOffWords", m.called_off_at is not null as "calledOff",
       m.held_on::text as "heldOn", to_char(m.opens_at, 'HH24:MI') as "opensAt",
       to_char(m.closes_at, 'HH24:MI') as "closesAt",
       to_json(m.opens_on)#>>'{}' as "opensOn", to_json(m.closes_on)#>>'{}' as "closesOn",
       to_json(c.helpers_from)#>>'{}' as "helpersFrom", to_json(c.returning_from)#>>'{}' as "returningFrom",
       to_json(c.kept_until)#>>'{}' as "keptUntil", c.numbers,
       c.items_per_number as "itemsPerNumber", c.items_per_helper as "itemsPerHelper",
       c.commission_percent as "commissionPercent", c.helper_percent as "helperPercent",
       c.fee_cents as "feeCents", c.fee_per_item_cents as "feePerItemCents", c.round_down_to as "roundDownTo",
       c.intake_on::text as "intakeOn", to_char(c.intake_from, 'HH24:MI') as "intakeFrom",
       to_char(c.intake_until, 'HH24:MI') as "intakeUntil", c.intake_per_slot as "intakePerSlot",
       c.intake_minutes as "intakeMinutes", c.till_cents as "tillCents",
       exists (select 1 from market_draw d where d.market_id = m.id and d.drawn_at is not null) as drawn
     from market m join commission_rule c on c.market_id = m.id
     where ${where} and m.kind = 'commission' and m.phase <> 'erased'`,
    [value],
  );
  if (row === undefined) return null;
  const { helpersFrom, returningFrom, opensOn, closesOn, keptUntil, ...rest } = row;
  const { itemsPerNumber, itemsPerHelper, commissionPercent, helperPercent, ...more } = rest;
  const { feeCents, feePerItemCents, roundDownTo, ...facts } = more;
  return {
    ...facts,
    keptUntil: new Date(keptUntil),
    opening: {
      helpersFrom: instantOf(helpersFrom),
      returningFrom: instantOf(returningFrom),
      opensOn: new Date(opensOn),
      closesOn: new Date(closesOn),
    },
    terms: {
      ...{ itemsPerNumber, itemsPerHelper, commissionPercent, helperPercent },
      ...{ feeCents, feePerItemCents, roundDownTo },
    },
  };
}

/** The same, where there must be one. */
export async function neededCommission(
  em: EntityManager,
  of: { slug: string } | { id: string },
): Promise<CommissionFacts> {
  const facts = await commissionOf(em, of);
  if (facts === null) throw notFound();
  return facts;
}

/** The same, as everybody may see it: 404 before the opening is announced. */
export async function publicCommissionOf(
  em: EntityManager,
  slug: string,
): Promise<CommissionFacts> {
  const facts = await neededCommission(em, { slug });
  if (!isPublicMarket(facts.phase)) throw notFound();
  return facts;
}

/** What the settlement asks for. */
export const commissionRulesOf = ({ terms }: CommissionFacts): CommissionRules => ({
  commissionPercent: terms.commissionPercent,
  helperPercent: terms.helperPercent,
  feePerNumberCents: terms.feeCents,
  feePerItemCents: terms.feePerItemCents,
  roundDownTo: terms.roundDownTo,
});
