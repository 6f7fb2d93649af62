import type { CountedTable, FiguresView, OfferFigures } from '@dabei/contracts';
import { Injectable } from '@nestjs/common';
import { AnswerTables } from './answer-tables';
import { childrenTables } from './children-tables';
import type { FiguresCampaign } from './figures-campaigns';
import { OfferQueries } from './offer-queries';
import { ReachedChildren } from './reached-children';
import { RefillQueries } from './refill-queries';

type Counted = Pick<
  FiguresView,
  'children' | 'capacity' | 'taken' | 'waiting' | 'refill' | 'came' | 'tables' | 'offers'
>;

/** The numbers of one campaign, small ones hidden so that no other number gives them away. */
@Injectable()
export class FigureCounts {
  constructor(
    private readonly reached: ReachedChildren,
    private readonly offers: OfferQueries,
    private readonly answers: AnswerTables,
    private readonly refill: RefillQueries,
  ) {}

  async of(campaign: FiguresCampaign): Promise<Counted> {
    const [children, counted, answers, refill] = await Promise.all([
      this.reached.of(campaign),
      this.offers.of(campaign.id),
      this.answers.of(campaign.id),
      this.refill.of(campaign.id),
    ]);
    const tables = [...childrenTables(children), ...answers.tables];
    // the seats of all events together must not say what the table hides
    const taken = isHidden(answers.tables, 'placed', 'attended');
    return {
      ...counted,
      ...(taken ? { taken: null, offers: counted.offers.map(withoutTaken) } : {}),
      children: tables[0]?.total ?? null,
      refill,
      came: answers.came,
      tables,
    };
  }
}

function isHidden(tables: readonly CountedTable[], ...codes: readonly string[]): boolean {
  const outcomes = tables.find(({ kind }) => kind === 'outcomes');
  return codes.some((code) => outcomes?.rowTotals[outcomes.rows.indexOf(code)] === null);
}

const withoutTaken = (offer: OfferFigures): OfferFigures => ({ ...offer, taken: null });
