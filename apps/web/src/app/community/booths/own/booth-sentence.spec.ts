import type { OwnBooth } from '@dabei/contracts';
import { boothStates } from '@dabei/domain';
import { translatorFor, type Voice } from '@dabei/words';
import { boothSentence, boothTone } from './booth-sentence';

const own = (changes: Partial<OwnBooth>): OwnBooth =>
  ({
    state: 'draft',
    call: { calledOffWords: null, callClosesAt: '2027-06-30T16:00:00.000Z' },
    may: { outcome: 'yes', how: 'freely' },
    rank: null,
    place: null,
    ...changes,
  }) as OwnBooth;

describe('how it stands with a booth', () => {
  let voice: Voice;
  beforeAll(async () => {
    const translator = await translatorFor('de', 'time', 'booths');
    voice = { language: 'de', t: translator.t };
  });
  const said = (changes: Partial<OwnBooth>): string =>
    boothSentence(own(changes), { t: voice.t, voice: (() => voice) as never });

  it.each(boothStates)('is a sentence: %s', (state) => {
    expect(said({ state, place: { number: 'A7', setUpAt: null } })).toMatch(/^[A-ZÄÖÜ].*[.!]$/);
  });

  it('names the deadline, or that it is over', () => {
    expect(said({})).toContain('30. Juni, 18 Uhr');
    expect(said({ may: { outcome: 'refused', reason: 'deadline-over' } })).toContain('vorbei');
  });

  it('says the place only once it was told', () => {
    expect(said({ state: 'placed' })).toBe(said({ state: 'accepted' }));
    expect(said({ state: 'placed', place: { number: 'A7', setUpAt: null } })).toContain('A7');
  });

  it('is over when the day is called off, whatever it was', () => {
    const call = { ...own({}).call, calledOffWords: 'Sturm' };
    expect(said({ state: 'placed', call })).toBe('Der Aktionstag fällt aus.');
    expect(boothTone(own({ state: 'placed', call }))).toBe('cancelled');
  });

  it('counts the waiting line where it has a number', () => {
    expect(said({ state: 'waiting' })).toContain('auf der Warteliste.');
    expect(said({ state: 'waiting', rank: 3 })).toContain('an Stelle 3');
  });
});
