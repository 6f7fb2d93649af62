import { marketDateProblems, usualMarketDates, type MarketDates } from './market-dates';

const dates = (changes: Partial<MarketDates> = {}): MarketDates => ({
  heldOn: '2027-05-09',
  opensAt: '10:00',
  closesAt: '14:00',
  setUpFrom: '08:30',
  releaseAt: '09:45',
  residentsFrom: new Date('2027-03-26T08:00:00Z'),
  opensOn: new Date('2027-03-28T08:00:00Z'),
  closesOn: new Date('2027-05-07T18:00:00Z'),
  cancelFreeUntil: '2027-05-06',
  eraseOn: '2027-06-08',
  ...changes,
});

describe('the days of a market', () => {
  it('are in their order', () => {
    expect(marketDateProblems(dates())).toEqual([]);
    expect(marketDateProblems(dates({ residentsFrom: null }))).toEqual([]);
  });

  it.each<[Partial<MarketDates>, string]>([
    [{ closesAt: '10:00' }, 'closesAt too-early'],
    [{ setUpFrom: '10:00', releaseAt: '10:30' }, 'setUpFrom too-late'],
    [{ releaseAt: '08:30' }, 'releaseAt too-early'],
    [{ releaseAt: '14:00' }, 'releaseAt too-late'],
    [{ closesOn: new Date('2027-03-28T08:00:00Z') }, 'closesOn too-early'],
    [{ residentsFrom: new Date('2027-03-28T08:00:00Z') }, 'residentsFrom too-late'],
    [{ cancelFreeUntil: '2027-05-10' }, 'cancelFreeUntil too-late'],
    [{ eraseOn: '2027-05-09' }, 'eraseOn too-early'],
  ])('%o is out of order', (changes, problem) => {
    expect(marketDateProblems(dates(changes)).map(({ path, code }) => `${path} ${code}`)).toEqual([
      problem,
    ]);
  });

  it.each(['children-flea', 'flea', 'commission', 'swap'] as const)(
    'of a new %s are right without a further word, also a day ahead',
    (kind) => {
      for (const today of ['2026-11-23', '2027-05-01', '2027-05-08']) {
        const usual = usualMarketDates(kind, '2027-05-09', today);
        const at = (day: string, hour: string): Date => new Date(`${day}T${hour}:00Z`);
        expect(
          marketDateProblems({
            ...usual,
            heldOn: '2027-05-09',
            residentsFrom: null,
            opensOn: at(usual.opensOn, '09:00'),
            closesOn: at(usual.closesOn, '20:00'),
          }),
        ).toEqual([]);
      }
    },
  );
});
