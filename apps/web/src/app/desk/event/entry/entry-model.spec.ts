import { officeBasket } from '@dabei/contracts';
import { emptyAnswers } from '../../../registration/answers/answer-draft';
import {
  basketOf,
  entryFor,
  linesOf,
  newChild,
  newFamily,
  openAsks,
  type EntryEvent,
} from './entry-model';
import { entrySheets, sheetKey } from './entry-sheets';

const uuid = (last: number) => `00000000-0000-4000-8000-00000000000${String(last)}`;
const eventOf = (last: number, more: Partial<EntryEvent> = {}): EntryEvent => ({
  id: uuid(last),
  title: 'Klettern',
  asks: [],
  custody: 'one',
  questions: [],
  firstDay: '2027-07-20',
  wholeFamily: false,
  ...more,
});
const household = {
  householdId: uuid(1),
  guardian: 'Ayşe Yılmaz',
  email: null,
  phone: '02855 1',
  children: [
    { id: uuid(2), firstName: 'Mia', lastName: 'Yılmaz', birthDate: '2018-03-04' },
    { id: uuid(3), firstName: 'Ali', lastName: 'Yılmaz', birthDate: '2016-03-04' },
  ],
};

describe('entering somebody for an event', () => {
  it('sends only children that go, known ones by their id', () => {
    const entry = entryFor(household);
    const [mia] = entry.children;
    const basket = basketOf(
      { ...entry, children: entry.children.map((child) => ({ ...child, going: child === mia })) },
      [eventOf(9)],
      [],
      {},
    );
    expect(basket.children).toEqual([{ key: uuid(2), childId: uuid(2) }]);
    expect(basket.household).toEqual({ householdId: uuid(1) });
    expect(officeBasket.safeParse(basket).success).toBe(true);
  });

  it('ticks an only child at once, several children not', () => {
    expect(entryFor(household).children.map(({ going }) => going)).toEqual([false, false]);
    const one = { ...household, children: household.children.slice(0, 1) };
    expect(entryFor(one).children[0]?.going).toBe(true);
  });

  it('sends what was said for the statistics, and nothing that was not asked', () => {
    const said = (more: object) => {
      const entry = entryFor(household);
      const children = entry.children.map((child, at) => ({ ...child, going: at === 0, ...more }));
      return basketOf({ ...entry, children }, [eventOf(9)], [], {}).statistics;
    };
    expect(said({})).toEqual([]);
    expect(said({ firstTime: 'yes' })).toEqual([{ key: uuid(2), firstTime: 'yes' }]);
  });

  it('carries a reason for every overridden refusal', () => {
    const child = { ...newChild('1', 'Kaya'), firstName: 'Ole', birthDate: '2012-01-01' };
    const entry = {
      ...newFamily,
      guardian: { ...newFamily.guardian, firstName: 'Eda', lastName: 'Kaya', phone: '02855 12' },
      children: [child],
    };
    const refused = [
      { eventId: uuid(9), childKey: '1', refusals: [{ reason: 'too-old', details: {} }] },
    ];
    expect(
      basketOf(entry, [eventOf(9)], refused, { [`${uuid(9)}-1`]: 'Bruder ist dabei' }).overrides,
    ).toEqual([
      { eventId: uuid(9), childKey: '1', reasons: ['too-old'], because: 'Bruder ist dabei' },
    ]);
    expect(basketOf(entry, [eventOf(9)], refused, {}).overrides).toEqual([]);
    expect(officeBasket.safeParse(basketOf(entry, [eventOf(9)], refused, {})).success).toBe(true);
  });

  const size = {
    id: uuid(7),
    kind: 'text' as const,
    label: 'T-Shirt',
    choices: [],
    required: true,
  };
  const both = {
    ...entryFor(household),
    children: entryFor(household).children.map((child) => ({ ...child, going: true })),
  };

  it('sends several events in one go; what is known is answered, the rest is named as open', () => {
    const entry = entryFor({ ...household, children: household.children.slice(0, 1) });
    const events = [
      eventOf(8, { asks: ['emergency-contact', 'swim'] }),
      eventOf(9, { questions: [size] }),
    ];
    const given = {
      [sheetKey(uuid(8), uuid(2))]: {
        ...emptyAnswers,
        emergencyName: 'Oma Inge',
        emergencyPhone: '02855 99',
      },
    };
    const sheets = entrySheets(linesOf(entry, events, null), { given, apart: [] });
    const basket = basketOf(entry, events, [], {}, { sheets });
    expect(basket.lines.map(({ eventId, children }) => [eventId, children[0]?.answers])).toEqual([
      [uuid(8), { emergencyContact: { name: 'Oma Inge', phone: '02855 99' } }],
      [uuid(9), {}],
    ]);
    expect(officeBasket.safeParse(basket).success).toBe(true);
    expect(openAsks(sheets)).toEqual({ asks: ['swim'], questions: ['T-Shirt'] });
  });

  it('asks brothers and sisters only once for what is most often the same', () => {
    const events = [eventOf(8, { asks: ['emergency-contact', 'photos'] })];
    const given = {
      [sheetKey(uuid(8), uuid(2))]: {
        ...emptyAnswers,
        emergencyName: 'Oma Inge',
        emergencyPhone: '02855 99',
        photosPress: true,
      },
    };
    const [mia, ali] = entrySheets(linesOf(both, events, null), { given, apart: [] });
    expect(ali?.own).toEqual(['photos']);
    expect(ali?.answers).toEqual({ emergencyContact: { name: 'Oma Inge', phone: '02855 99' } });
    // a consent has to be heard for the child it is about
    expect([mia?.declared, ali?.declared]).toEqual([true, false]);
  });

  it('a half answer is wrong, an unanswered question is only open', () => {
    const events = [eventOf(8, { asks: ['emergency-contact', 'health'] })];
    const given = { [sheetKey(uuid(8), uuid(2))]: { ...emptyAnswers, emergencyName: 'Oma Inge' } };
    const [mia, ali] = entrySheets(linesOf(both, events, null), { given, apart: [uuid(3)] });
    expect(mia?.problems).toEqual({ emergencyPhone: 'missingText' });
    expect(ali?.open).toContain('health');
  });

  it('after a first press only those are sent again who were refused, each where it was', () => {
    const entry = {
      ...entryFor(household),
      children: entryFor(household).children.map((child) => ({ ...child, going: true })),
    };
    const left = [{ eventId: uuid(9), childKey: uuid(3), refusals: [] }];
    const basket = basketOf(entry, [eventOf(8), eventOf(9)], [], {}, { left });
    expect(basket.lines).toMatchObject([{ eventId: uuid(9), children: [{ key: uuid(3) }] }]);
    expect(basket.children.map(({ key }) => key)).toEqual([uuid(3)]);
  });
});
