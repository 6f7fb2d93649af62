import type { CommissionTerms, DeskNumber } from '@dabei/contracts';
import { settleNumber } from '@dabei/domain';
import { printPdf } from '@dabei/server/platform';
import { pdfPictures, type PdfPicture } from '@dabei/server/testing/pdf';
import { translatorFor } from '@dabei/words';
import { join } from 'node:path';
import type { Content } from 'pdfmake/interfaces';
import { commissionBooks } from '../commission-books';
import { numberLists } from './number-lists';
import { payoutList } from './payout-list';

const terms: CommissionTerms = {
  ...{ itemsPerNumber: 40, itemsPerHelper: 60, commissionPercent: 20, helperPercent: 10 },
  ...{ feeCents: 200, feePerItemCents: 0, roundDownTo: 10 },
};

const settled = (number: number, name: string, turnoverCents: number): DeskNumber => ({
  ...{ id: `n${String(number)}`, number, name, state: 'settled', circle: 'all' },
  ...{ phone: null, email: null, rank: null, offerUntil: null, keepNumber: false },
  ...{ donateLeftovers: number % 2 === 0, intakeAt: null, itemsBrought: 12, itemsSold: 7 },
  settlement: settleNumber(
    { turnoverCents, itemsBrought: 12, itemsSold: 7, isHelper: false },
    { ...terms, feePerNumberCents: terms.feeCents },
  ),
  ...{ paidOutOn: null, version: 1 },
});

const approved = (name: string): string => join(import.meta.dirname, `approved-${name}.png`);

async function printed(content: Content[], landscape: boolean): Promise<PdfPicture> {
  const [page] = await pdfPictures(
    await printPdf({ title: 'Liste', language: 'de', landscape, content, foot: () => '' }),
  );
  if (page === undefined) throw new Error('a list is a page');
  return page;
}

describe('lists of a Kleiderbörse', () => {
  it('of a number look as approved', async () => {
    const { t } = await translatorFor('de', 'commission');
    const lists = numberLists(
      [{ number: 17, isHelper: false }],
      { title: 'Kleiderbörse im Frühling', terms },
      t,
    );
    const page = await printed(lists, false);
    const upper = page.part({ x: 0, y: 0, width: 595, height: 300 });
    expect(await upper.differenceTo(approved('number-list'))).toBeLessThan(0.0005);
  }, 60_000);

  it('of what is paid out look as approved, and close to the cent', async () => {
    const voice = await translatorFor('de', 'commission');
    const numbers = [
      settled(4, 'Kim Beispiel', 4230),
      settled(17, 'Maximiliane-Katharina von Hohenstein-Öztürk', 12_055),
      settled(31, 'سلمى الحداد', 905),
    ];
    const books = commissionBooks(numbers, null);
    const { payoutCents, commissionCents, feeCents, roundingCents, turnoverCents } = books;
    expect(payoutCents + commissionCents + feeCents + roundingCents).toBe(turnoverCents);
    const page = await printed(payoutList(numbers, { books, title: 'Kleiderbörse' }, voice), true);
    const upper = page.part({ x: 0, y: 0, width: 842, height: 250 });
    expect(await upper.differenceTo(approved('payouts'))).toBeLessThan(0.0005);
  }, 60_000);
});
