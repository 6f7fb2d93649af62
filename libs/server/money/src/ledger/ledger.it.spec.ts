import { deskRoutes, type LedgerSums } from '@dabei/contracts';
import { parse } from 'csv-parse/sync';
import { aDeposit, aFee, aMoneyDesk, type Ask, type MoneyDesk } from '../testing/a-money-desk';

describe("the treasurer's file", () => {
  let desk: MoneyDesk;
  let office: Ask;

  beforeAll(async () => {
    desk = await aMoneyDesk();
    office = await desk.as('office');
    await desk.at('2027-05-20T10:00:00Z');
    const id = await desk.aBill(
      [{ ...aFee(1190), vat: '19' }, { ...aFee(107), vat: '7' }, aDeposit(500)],
      { today: '2027-05-03', title: '=HYPERLINK("http://example.org")', name: 'Kim Geheim' },
    );
    await desk.book(office, id, 'paid', 1797, { method: 'transfer' });
    await desk.book(office, id, 'deposit-returned', 500);
    await desk.aBill([aFee(100)], { today: '2027-06-01' });
  });
  afterAll(() => desk.stop());

  const period = '?from=2027-05-01&until=2027-05-31';
  const rows = async () => {
    const { body, ...answer } = await text();
    expect(answer.status).toBe(200);
    return parse<Record<string, string>>(body, { bom: true, delimiter: ';', columns: true });
  };
  const text = async (query = period) => {
    const response = await fetch(`${desk.origin}${deskRoutes.deskLedgerCsv}${query}`, {
      headers: { cookie },
    });
    return { status: response.status, body: await response.text() };
  };
  const centsOf = (amount: string): number => Number(amount.replace(',', ''));
  let cookie = '';
  beforeAll(async () => {
    cookie = await desk.cookieOf('office');
  });

  it('holds every line of the period with reference, amount, tax and receipt', async () => {
    const all = await rows();
    expect(all.map((row) => row['Vorgang'])).toEqual([
      'Berechnet',
      'Bezahlt',
      'Pfand zurückgegeben',
    ]);
    expect(all[0]).toMatchObject({
      Buchungstag: '03.05.2027',
      Referenz: expect.stringMatching(/^RF\d{2}/) as string,
      'Soll in EUR': '17,97',
      'darin USt 19 %': '1,90',
      'darin USt 7 %': '0,07',
    });
    expect(all[1]).toMatchObject({
      Zahlweg: 'Überweisung',
      'Ein- und Auszahlung in EUR': '17,97',
      Beleg: expect.stringMatching(/^2027-\d{5}$/) as string,
    });
    expect(all[2]).toMatchObject({ 'Ein- und Auszahlung in EUR': '-5,00', 'Soll in EUR': '-5,00' });
  });

  it('is nothing a spreadsheet would calculate, and names nobody', async () => {
    const { body } = await text();
    expect((await rows())[0]?.['Aktion']).toBe(`'=HYPERLINK("http://example.org")`);
    expect(body).not.toContain('Geheim');
  });

  it('shows its sums before, and leaves a line in the log', async () => {
    expect((await office<LedgerSums>('GET', `${deskRoutes.deskLedger}${period}`)).body).toEqual({
      lines: 3,
      billedCents: 1297,
      moneyCents: 1297,
      cashCents: -500,
      transferCents: 1797,
    });
    expect(
      await desk.database.rows("select 1 from audit_line where action = 'ledger-exported'"),
    ).not.toHaveLength(0);
  });

  it('adds up to the journal: money in hand is what was billed less what is open', async () => {
    const bills = await Promise.all([
      desk.aBill([aFee(1250), aDeposit(700)], { today: '2027-07-01' }),
      desk.aBill([{ ...aFee(333), vat: '19' }], { today: '2027-07-01' }),
      desk.aBill([aFee(90)], { today: '2027-07-01' }),
    ]);
    const [one, other] = bills;
    await desk.at('2027-07-02T10:00:00Z');
    const acts = [
      [one, 'paid', 1950],
      [one, 'credited', 250],
      [one, 'refunded', 250],
      [one, 'deposit-returned', 500],
      [one, 'deposit-kept', 200],
      [other, 'paid', 400],
      [other, 'payment-reversed', 400],
      [other, 'paid', 33],
    ] as const;
    for (const [bill, kind, cents] of acts)
      expect(
        await desk.book(office, bill, kind, cents, { method: 'transfer', reason: 'Probe' }),
      ).toMatchObject({ status: 200 });
    const july = '?from=2027-07-01&until=2027-07-31';
    const file = await text(july);
    const lines = parse<Record<string, string>>(file.body, {
      ...{ bom: true, delimiter: ';', columns: true },
    });
    const sum = (column: string): number =>
      lines.reduce((cents, row) => cents + centsOf(row[column] ?? ''), 0);
    const stands = await Promise.all(bills.map((bill) => desk.see(office, bill)));
    const left = stands.reduce((cents, { balance }) => cents + balance.openCents, 0);
    expect(lines).toHaveLength(11);
    expect(lines.map((row) => Number(row['Nr.']))).toEqual(
      lines.map((row) => Number(row['Nr.'])).sort((a, b) => a - b),
    );
    expect(sum('Ein- und Auszahlung in EUR')).toBe(sum('Soll in EUR') - left);
    expect(stands.map(({ balance }) => balance.openCents)).toEqual([0, 300, 90]);
    expect((await office<LedgerSums>('GET', `${deskRoutes.deskLedger}${july}`)).body).toMatchObject(
      {
        lines: 11,
        billedCents: sum('Soll in EUR'),
        moneyCents: sum('Ein- und Auszahlung in EUR'),
      },
    );
  });

  it('is refused for a period that ends before it begins, and to others', async () => {
    const wrong = '?from=2027-05-31&until=2027-05-01';
    expect((await office('GET', `${deskRoutes.deskLedger}${wrong}`)).status).toBe(422);
    const organiser = await desk.as('organiser');
    expect((await organiser('GET', `${deskRoutes.deskLedger}${period}`)).status).toBe(403);
  });
});
