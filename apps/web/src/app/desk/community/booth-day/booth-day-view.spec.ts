import type { BoothDayRow, BoothScanned } from '@dabei/contracts';
import { translatorFor, type Voice } from '@dabei/words';
import { boothAnswerOf, foundBooths, lineOf, shownCount } from './booth-day-view';

const booth = (changes: Partial<BoothDayRow> = {}): BoothDayRow => ({
  id: changes.number ?? 'x',
  state: 'placed',
  number: '7',
  association: 'Turnverein',
  title: 'Bewegung',
  kind: 'activity',
  setUpAt: '08:15',
  arrivedAt: null,
  contact: 'Kim Beispiel',
  phone: null,
  canReturn: false,
  version: 1,
  ...changes,
});

describe('the booths on the tablet', () => {
  let voice: Voice;
  beforeAll(async () => {
    const translator = await translatorFor('de', 'booth-day', 'time');
    voice = { language: 'de', t: translator.t.bind(translator) };
  });
  const all = [
    booth({ number: '1' }),
    booth({ number: '11', state: 'arrived', association: 'Café Süd' }),
    booth({ number: '2', state: 'released', contact: 'Robin Öztürk' }),
  ];
  const numbers = (rows: readonly BoothDayRow[]): (string | null)[] =>
    rows.map(({ number }) => number);

  it('are found by their whole number, by their name, or by whom to call', () => {
    expect(numbers(foundBooths(all, 'all', ' 1 '))).toEqual(['1']);
    expect(numbers(foundBooths(all, 'all', 'cafe sud'))).toEqual(['11']);
    expect(numbers(foundBooths(all, 'all', 'ozt'))).toEqual(['2']);
    expect(numbers(foundBooths(all, 'all', ''))).toEqual(['1', '11', '2']);
    expect(numbers(foundBooths(all, 'arrived', 'kim'))).toEqual(['11']);
    expect([shownCount(all, 'all'), shownCount(all, 'closed')]).toEqual([3, 0]);
  });

  it('say how they stand', () => {
    expect(lineOf(booth(), voice)).toBe('fehlt noch, Aufbau ab 8:15 Uhr');
    expect(lineOf(booth({ setUpAt: null }), voice)).toBe('fehlt noch');
    expect(lineOf(booth({ state: 'arrived', arrivedAt: '2027-09-19T06:02:00Z' }), voice)).toBe(
      'da seit 8:02 Uhr',
    );
    expect(lineOf(booth({ state: 'released', canReturn: true }), voice)).toBe(
      'nicht gekommen, der Platz ist frei',
    );
    expect(lineOf(booth({ state: 'released' }), voice)).toBe(
      'nicht gekommen, auf dem Platz steht jemand anderes',
    );
    expect(lineOf(booth({ state: 'called-off' }), voice)).toBe('abgesagt');
  });

  it('are told large when a code was read, with the booth where something can be done', () => {
    const said = (scanned: BoothScanned): string => {
      const { tone, text, under, booth: about } = boothAnswerOf(scanned, voice);
      return [tone, text, under, about?.number ?? 'nobody'].join(' | ');
    };
    const refused = (
      reason: 'unknown-code' | 'not-in-this-state',
      about: BoothDayRow | null,
    ): string => said({ outcome: 'refused', reason, booth: about });
    expect(said({ outcome: 'arrived', booth: booth() })).toBe(
      'confirmed | Platz 7 ist da. | Turnverein | 7',
    );
    expect(refused('not-in-this-state', booth({ state: 'released' }))).toBe(
      'waiting | Platz 7 war freigegeben. Darf der Stand wieder hinein? | Turnverein | 7',
    );
    expect(refused('not-in-this-state', booth({ state: 'accepted', number: null }))).toBe(
      'cancelled | Dieser Stand hat keinen Platz auf dem Plan. Bitte im Büro nachfragen. | Turnverein | nobody',
    );
    expect(refused('unknown-code', null)).toMatch(
      /^cancelled \| Diesen Code gibt es .* \| {2}\| nobody$/,
    );
  });
});
