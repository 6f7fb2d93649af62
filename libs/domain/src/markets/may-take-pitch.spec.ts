import { aMarket, aPitch, aPitchQuestion, aSeller } from '../testing/a-pitch-question';
import { local } from '../testing/instants';
import { marketPhases, type MarketPhase } from './market-phase';
import { mayTakePitch } from './may-take-pitch';
import type { PitchChannel, PitchPolicyInput } from './pitch-policy-input';
import { afterPitchOverride, overridablePitchRefusals } from './pitch-verdict';

const reasonsOf = (changes: Partial<PitchPolicyInput> = {}): string[] => {
  const verdict = mayTakePitch(aPitchQuestion(changes));
  return verdict.allowed ? [] : verdict.refusals.map(({ reason }) => reason);
};
const residents = aMarket({ residentsFrom: local('2027-03-25 09:00') });
const stranger = aSeller({ resident: false });
const dealer = aSeller({ kind: 'commercial', licenceSeenOn: '2027-04-02' });
const commercialPitch = aPitch({ zone: 'commercial' });

describe('a seller who asks for a pitch', () => {
  it('gets one when nothing speaks against it', () => {
    expect(mayTakePitch(aPitchQuestion())).toEqual({ allowed: true, warnings: [] });
  });

  it.each<[string, string, PitchPolicyInput['market'], PitchPolicyInput['seller'], string[]]>([
    ['before everything', '2027-03-24 12:00', residents, aSeller(), ['not-yet-open']],
    ['of the town, in its days', '2027-03-25 09:00', residents, aSeller(), []],
    ['from elsewhere, in those days', '2027-03-31 23:59', residents, stranger, ['residents-first']],
    ['from elsewhere, afterwards', '2027-04-01 09:00', residents, stranger, []],
    [
      'where nobody goes first, too early',
      '2027-04-01 08:59',
      aMarket(),
      aSeller(),
      ['not-yet-open'],
    ],
    ['in the last minute', '2027-05-01 17:59', aMarket(), aSeller(), []],
    ['after it', '2027-05-01 18:00', aMarket(), aSeller(), ['closed']],
  ])('%s', (_, now, market, seller, reasons) => {
    expect(reasonsOf({ now: local(now), market, seller })).toEqual(reasons);
  });

  const phases: Record<PitchChannel, Record<MarketPhase, string[]>> = {
    seller: {
      preparing: ['not-yet-open'],
      open: [],
      closed: ['closed'],
      day: ['closed'],
      over: ['closed'],
      erased: ['closed'],
    },
    office: {
      preparing: ['not-yet-open'],
      open: [],
      closed: [],
      day: [],
      over: ['closed'],
      erased: ['closed'],
    },
    draw: {
      preparing: ['not-yet-open'],
      open: [],
      closed: [],
      day: ['closed'],
      over: ['closed'],
      erased: ['closed'],
    },
    'on-the-spot': {
      preparing: ['not-yet-open'],
      open: ['not-market-day'],
      closed: ['not-market-day'],
      day: [],
      over: ['closed'],
      erased: ['closed'],
    },
  };
  it.each(
    (Object.keys(phases) as PitchChannel[]).flatMap((channel) =>
      marketPhases.map((phase) => [channel, phase] as const),
    ),
  )('through %s in %s', (channel, phase) => {
    expect(reasonsOf({ channel, market: aMarket({ phase }) })).toEqual(phases[channel][phase]);
  });

  it.each<[string, Partial<PitchPolicyInput>, string[]]>([
    ['of a market that is called off', { market: aMarket({ calledOff: true }) }, ['called-off']],
    ['of a market without a plan', { market: aMarket({ kind: 'commission' }) }, ['no-pitches']],
    ['where a draw decides', { market: aMarket({ allocation: 'draw' }) }, ['no-own-choice']],
    ['to be drawn for one', { market: aMarket({ allocation: 'draw' }), pitches: [] }, []],
    ['from the draw', { market: aMarket({ allocation: 'draw' }), channel: 'draw' }, []],
    ['more than was said', { pitchesWanted: 2 }, ['count-differs']],
    [
      'as a dealer where none may come',
      { seller: dealer, pitches: [commercialPitch], market: aMarket({ commercial: 'excluded' }) },
      ['commercial-excluded'],
    ],
    [
      'as a dealer without a licence',
      { seller: { ...dealer, licenceSeenOn: null }, pitches: [commercialPitch] },
      ['licence-not-seen'],
    ],
    ['as a dealer among dealers', { seller: dealer, pitches: [commercialPitch] }, []],
    ['as a dealer among families', { seller: dealer }, ['wrong-zone']],
    ['as a family among dealers', { pitches: [commercialPitch] }, ['wrong-zone']],
    [
      'in two zones at once',
      {
        pitches: [aPitch(), aPitch({ id: 'K1', zone: 'children' })],
        seller: aSeller({ withChild: true, guardianComes: true }),
      },
      ['mixed-zones'],
    ],
    ['on a blanket without a child', { pitches: [aPitch({ kind: 'blanket' })] }, ['child-needed']],
    [
      'on a blanket, a child alone',
      { pitches: [aPitch({ kind: 'blanket' })], seller: aSeller({ withChild: true }) },
      ['guardian-needed'],
    ],
    [
      'on a blanket, a child with its mother',
      {
        pitches: [aPitch({ kind: 'blanket' })],
        seller: aSeller({ withChild: true, guardianComes: true }),
      },
      [],
    ],
    [
      'in the children’s zone of a Kinderflohmarkt without a child',
      { market: aMarket({ kind: 'children-flea' }), pitches: [], zone: 'children' },
      ['child-needed'],
    ],
    ['with a car among stalls', { vehicleCm: 300 }, ['no-vehicle-here']],
    [
      'with a car that is too long',
      { vehicleCm: 301, pitches: [aPitch({ kind: 'vehicle' })] },
      ['vehicle-too-long'],
    ],
    ['with a car that fits', { vehicleCm: 300, pitches: [aPitch({ kind: 'vehicle' })] }, []],
    ['with new goods', { goods: ['new-goods', 'toys'] }, ['refused-goods']],
    ['with weapons', { goods: ['weapons'] }, ['refused-goods']],
    ['up to the metres of a household', { householdOtherCm: 300 }, []],
    ['a centimetre beyond', { householdOtherCm: 301 }, ['household-limit']],
  ])('%s', (_, changes, reasons) => {
    expect(reasonsOf(changes)).toEqual(reasons);
  });

  it('hears every reason at once, the most important first', () => {
    expect(
      reasonsOf({
        now: local('2027-05-02 12:00'),
        vehicleCm: 500,
        goods: ['new-goods'],
        householdOtherCm: 900,
      }),
    ).toEqual(['closed', 'no-vehicle-here', 'refused-goods', 'household-limit']);
  });

  it('hears from when it is its turn', () => {
    const asked = { now: local('2027-03-24 12:00'), market: residents };
    const opensAt = (changes: Partial<PitchPolicyInput>) => {
      const verdict = mayTakePitch(aPitchQuestion({ ...asked, ...changes }));
      return verdict.allowed ? null : verdict.refusals[0];
    };
    expect(opensAt({})).toMatchObject({ opensAt: local('2027-03-25 09:00') });
    expect(opensAt({ seller: stranger })).toMatchObject({ opensAt: local('2027-04-01 09:00') });
  });

  it('is warned about where it may come all the same', () => {
    const pitches = [aPitch({ kind: 'vehicle' })];
    expect(mayTakePitch(aPitchQuestion({ pitches, goods: [], householdOtherCm: 100 }))).toEqual({
      allowed: true,
      warnings: [
        { reason: 'vehicle-length-unknown' },
        { reason: 'goods-not-said' },
        { reason: 'has-another' },
      ],
    });
  });
});

describe('an override of the office', () => {
  const late = mayTakePitch(
    aPitchQuestion({ now: local('2027-05-02 12:00'), goods: ['weapons'], householdOtherCm: 900 }),
  );

  it('lifts what it names', () => {
    expect(afterPitchOverride(late, ['closed', 'household-limit'])).toMatchObject({
      allowed: false,
      refusals: [{ reason: 'refused-goods' }],
    });
  });

  it('never lifts weapons, a lonely child, or a market that is called off', () => {
    expect(afterPitchOverride(late, ['refused-goods'])).toEqual(late);
    for (const reason of ['refused-goods', 'guardian-needed', 'called-off', 'vehicle-too-long'])
      expect(overridablePitchRefusals).not.toContain(reason);
  });

  it('leaves alone what was allowed', () => {
    const fine = mayTakePitch(aPitchQuestion());
    expect(afterPitchOverride(fine, ['closed'])).toBe(fine);
  });
});
