import { keepsNumber } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  printPdf,
  type StaffCaller,
  type OwnLink,
} from '@dabei/server/platform';
import { translatorFor } from '@dabei/words';
import { Injectable } from '@nestjs/common';
import { commissionBooks } from '../commission-books';
import type { CommissionFacts } from '../commission-facts';
import { CommissionQueries } from '../commission-queries';
import { OwnNumberQueries } from '../own-number-queries';
import { boxSigns } from './box-signs';
import { itemLabels, type LabelLook } from './item-labels';
import { numberLists } from './number-lists';
import { payoutList, type PaperNumber } from './payout-list';

/** Which numbers, both ends inside. */
export interface NumberSpan {
  from: number;
  to: number;
}

const noMargins: [number, number, number, number] = [0, 0, 0, 0];

/** The papers of a Kleiderbörse. */
@Injectable()
export class PrintCommission {
  constructor(
    private readonly queries: CommissionQueries,
    private readonly own: OwnNumberQueries,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async labels(slug: string, span: NumberSpan, look: LabelLook): Promise<Buffer> {
    const { facts, numbers } = await this.numbersIn(slug, span);
    const { t } = await translatorFor('de', 'commission');
    const orders = numbers.map(({ number, circle }) => ({ number, items: itemsOf(facts, circle) }));
    return printPdf({
      title: t('commission.paper.labels'),
      language: 'de',
      margins: noMargins,
      content: itemLabels(orders, look, t),
      foot: () => '',
    });
  }

  async boxes(slug: string, span: NumberSpan): Promise<Buffer> {
    const { facts, numbers } = await this.numbersIn(slug, span);
    const { t } = await translatorFor('de', 'commission');
    return printPdf({
      title: t('commission.paper.boxes'),
      language: 'de',
      margins: noMargins,
      content: boxSigns(numbers, facts.title, t),
      foot: () => '',
    });
  }

  async lists(slug: string, span: NumberSpan): Promise<Buffer> {
    const { facts, numbers } = await this.numbersIn(slug, span);
    const { t } = await translatorFor('de', 'commission');
    const lists = numbers.map(({ number, circle }) => ({ number, isHelper: circle === 'helper' }));
    return printPdf({
      title: t('commission.paper.lists'),
      language: 'de',
      content: numberLists(lists, facts, t),
      foot: () => '',
    });
  }

  /** With names on it: that somebody took them along is written down. */
  async payouts(slug: string, staff: StaffCaller): Promise<Buffer> {
    const { facts, numbers } = await this.queries.forPaper(slug);
    const settled = numbers.filter(({ state }) => state === 'settled').length;
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      this.audit.write(em, now, {
        ...{ actor: 'office', actorId: staff.accountId, action: 'market-list-printed' },
        ...{ subjectType: 'market', subjectId: facts.id },
        details: { paper: 'payouts', bookings: settled },
      });
      await em.flush();
    });
    const voice = await translatorFor('de', 'commission');
    const books = commissionBooks(numbers, facts.tillCents);
    return printPdf({
      title: voice.t('commission.paper.payouts'),
      language: 'de',
      landscape: true,
      margins: [30, 30, 30, 40],
      content: payoutList(numbers, { books, title: facts.title }, voice),
      foot: (page, pages) => `${facts.title} · ${String(page)}/${String(pages)}`,
    });
  }

  /** The seller's own sheets, to print at home. */
  async ownLabels(link: OwnLink, language: 'de' | 'en', look: LabelLook): Promise<Buffer> {
    const { number, isHelper, market } = await this.own.read(link);
    if (number === null) throw new DomainError('conflict', { reason: 'number-not-given' });
    const { t } = await translatorFor(language, 'commission');
    const { itemsPerHelper, itemsPerNumber } = market.terms;
    return printPdf({
      title: t('commission.paper.labels'),
      language,
      margins: noMargins,
      content: itemLabels([{ number, items: isHelper ? itemsPerHelper : itemsPerNumber }], look, t),
      foot: () => '',
    });
  }

  private async numbersIn(slug: string, { from, to }: NumberSpan) {
    const { facts, numbers: all } = await this.queries.forPaper(slug);
    const numbers = all.flatMap((one): (PaperNumber & { number: number })[] => {
      const { number, state } = one;
      const isIn = number !== null && number >= from && number <= to && keepsNumber(state);
      return isIn && state !== 'held' && state !== 'offered' ? [{ ...one, number }] : [];
    });
    if (numbers.length === 0) throw new DomainError('conflict', { reason: 'no-number-to-print' });
    return { facts, numbers };
  }
}

const itemsOf = ({ terms }: CommissionFacts, circle: string): number =>
  circle === 'helper' ? terms.itemsPerHelper : terms.itemsPerNumber;
