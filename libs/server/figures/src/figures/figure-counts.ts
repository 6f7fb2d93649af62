import type { FiguresView, OfferFigures } from '@dabei/contracts';
import { Injectable } from '@nestjs/common';
import { AnswerTables } from './answer-tables';
import { childrenTables } from './children-tables';
import type { FiguresCampaign } from './figures-campaigns';
import { OfferQueries } from './offer-queries';
import { ReachedChildren } from './reached-children';
import { RefillQueries } from './refill-queries';
import { withoutPeople, YouthWorkQueries } from './youth-work-queries';

type Counted = Pick<
  FiguresView,
  | 'children'
  | 'capacity'
  | 'taken'
  | 'waiting'
  | 'refill'
  | 'came'
  | 'tables'
  | 'offers'
  | 'youthWork'
>;

/** The numbers of one campaign, small ones hidden so that no other number gives them away. */
@Injectable()
export class FigureCounts {
  constructor(
    private readonly reached: ReachedChildren,
    private readonly offers: OfferQueries,
    private readonly answers: AnswerTables,
    private readonly refill: RefillQueries,
    private readonly youthWork: YouthWorkQueries,
  ) {}

  async of(campaign: FiguresCampaign): Promise<Counted> {
    const [children, counted, answers, refill] = await Promise.all([
      this.reached.of(campaign),
      this.offers.of(campaign.id),
      this.answers.of(campaign.id),
      this.refill.of(campaign.id),
    ]);
    const [reached, ...others] = childrenTables(children);
    const tables = [...(reached ? [reached] : []), ...others, ...answers.tables];
    const youthWork = reached ? await this.youthWork.of(campaign, counted, reached) : [];
    const hides = counted.taken === null;
    const { hidden: _, ...shown } = counted;
    return {
      ...shown,
      ...(hides ? { offers: counted.offers.map(withoutTaken) } : {}),
      youthWork: hides || reached?.total === null ? youthWork.map(withoutPeople) : youthWork,
      children: reached?.total ?? null,
      refill,
      came: answers.came,
      tables,
    };
  }
}

const withoutTaken = (offer: OfferFigures): OfferFigures => ({ ...offer, taken: null });
