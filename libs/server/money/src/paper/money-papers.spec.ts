import { balanceOf, billTotal, creditorReference } from '@dabei/domain';
import { printPdf } from '@dabei/server/platform';
import { pdfPictures } from '@dabei/server/testing/pdf';
import { translatorFor, type Voice } from '@dabei/words';
import { join } from 'node:path';
import { billPaper, type PrintedBill } from './bill-paper';
import { receiptPaper } from './receipt-paper';

const reference = creditorReference('KINDER27', 117);
const positions: PrintedBill['positions'] = [
  { kind: 'fee', words: 'Standplatz 17, 3 Meter', quantity: 3, cents: 900, vat: 'none' },
  { kind: 'fee', words: '1 Tisch geliehen', quantity: 1, cents: 595, vat: '19' },
  { kind: 'deposit', words: 'Müllpfand', quantity: 1, cents: 1000, vat: 'none' },
];
const office = {
  town: 'Musterstadt',
  name: 'Familienbüro Musterstadt',
  phone: '02800 12345',
  email: 'familie@example.org',
  address: 'Rathausplatz 1, 12345 Musterstadt',
  hours: '',
};
const account = {
  name: 'Stadtkasse Musterstadt',
  iban: 'DE89370400440532013000',
  bic: '',
  payerYears: 10,
};
const aBill = (changes: Partial<PrintedBill> = {}): PrintedBill => ({
  reference,
  title: 'Kinderflohmarkt am Teich',
  payer: {
    name: 'Maximiliane-Katharina von Hohenstein-Öztürk',
    address: 'Am Alten Teich 12\n12345 Musterstadt',
  },
  madeOn: '2027-05-03',
  dueOn: '2027-05-17',
  positions,
  balance: balanceOf([{ kind: 'charged', cents: billTotal(positions).totalCents }], 1000),
  account,
  office,
  ...changes,
});

describe('money on paper', () => {
  let german: Voice;
  beforeAll(async () => {
    const { t } = await translatorFor('de', 'money');
    german = { language: 'de', t };
  });
  const bill = async (changes?: Partial<PrintedBill>) =>
    (await pdfPictures(await printPdf(await billPaper(aBill(changes), german))))[0];

  it('carries a code from which a banking app reads everything', async () => {
    expect((await bill())?.codeIn()).toBe(
      `BCD\n002\n1\nSCT\n\nStadtkasse Musterstadt\nDE89370400440532013000\nEUR24.95\n\n${reference}`,
    );
  }, 60_000);

  it('asks only for what is open', async () => {
    const balance = balanceOf(
      [
        { kind: 'charged', cents: 2495 },
        { kind: 'paid', cents: 2000 },
      ],
      1000,
    );
    const page = await bill({ balance });
    expect(page?.codeIn()).toContain('\nEUR4.95\n');
    expect(page?.text).toContain('Noch offen');
    const paid = balanceOf([
      { kind: 'charged', cents: 2495 },
      { kind: 'paid', cents: 2495 },
    ]);
    const settled = await bill({ balance: paid });
    expect(settled?.text).toContain('Es ist nichts mehr zu zahlen.');
    expect(() => settled?.codeIn()).toThrow();
  }, 60_000);

  it('has no code without an account: it is paid in cash', async () => {
    const page = await bill({ account: { ...account, iban: '' } });
    expect(() => page?.codeIn()).toThrow();
    expect(page?.text).toContain('Oder bar: Familienbüro Musterstadt');
  }, 60_000);

  it('looks as approved', async () => {
    const approved = join(import.meta.dirname, 'approved-bill.png');
    expect(await (await bill())?.differenceTo(approved)).toBeLessThan(0.0005);
  }, 60_000);

  it('is a receipt with its number', async () => {
    const paper = receiptPaper(
      {
        kind: 'paid',
        method: 'cash',
        cents: 2495,
        receipt: '2027-00042',
        bookedOn: '2027-05-10',
        reference,
        title: 'Kinderflohmarkt am Teich',
        payer: { name: 'Kim Beispiel', address: null },
        office,
      },
      german,
    );
    const [page] = await pdfPictures(await printPdf(paper));
    for (const words of ['Quittung Nr. 2027-00042', '24,95 €', 'Kim Beispiel', '(bar)'])
      expect(page?.text.replaceAll('\u00a0', ' ')).toContain(words);
  }, 60_000);
});
