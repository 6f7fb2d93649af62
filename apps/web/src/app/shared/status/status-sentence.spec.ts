import { translatorFor, type Voice } from '@dabei/words';
import { statusOf, type StatusFacts } from './status-sentence';

const facts = (part: Partial<StatusFacts>): StatusFacts => ({
  state: 'confirmed',
  ahead: null,
  offer: null,
  endReason: null,
  childFirstName: 'Mia',
  event: { cancelled: false, missingForMinimum: 0, minimumDecidedOn: null },
  ...part,
});

describe('where a child stands, in a sentence', () => {
  let voice: Voice;
  beforeAll(async () => {
    const { t } = await translatorFor('de', 'time', 'family');
    voice = { language: 'de', t };
  });

  it('is sure of a place', () => {
    expect(statusOf(facts({}), voice)).toMatchObject({
      tone: 'confirmed',
      sentence: 'Mia hat einen Platz.',
    });
  });

  it('never reads like a place while waiting', () => {
    const sentences = [0, 1, 2].map((ahead) => statusOf(facts({ state: 'waiting', ahead }), voice));
    expect(sentences.map(({ sentence }) => sentence)).toEqual([
      'Mia wartet noch und ist als Nächstes dran.',
      'Mia wartet noch. Davor wartet 1 Kind.',
      'Mia wartet noch. Davor warten 2 Kinder.',
    ]);
    expect(sentences.every(({ tone }) => tone === 'waiting')).toBe(true);
  });

  it('says until when an offer stands', () => {
    const offer = { id: 'o', expiresAt: '2027-06-11T10:00:00Z', state: 'open' as const, seats: 1 };
    expect(statusOf(facts({ state: 'waiting', offer }), voice).sentence).toBe(
      'Ein Platz ist frei für Mia. Möchten Sie ihn? Bitte antworten Sie bis Freitag, 11. Juni, 12 Uhr. Danach fragen wir die nächste Familie.',
    );
  });

  it('tells what is missing: the code, or children', () => {
    expect(statusOf(facts({ state: 'queued' }), voice).sentence).toBe(
      'Noch nicht fertig: Bitte Code eingeben.',
    );
    const event = { cancelled: false, missingForMinimum: 3, minimumDecidedOn: '2027-07-01' };
    expect(statusOf(facts({ event }), voice).more).toBe(
      'Findet statt, wenn noch 3 Kinder kommen. Wir sagen bis 1. Juli Bescheid.',
    );
  });

  it('puts a cancelled event before everything else', () => {
    const event = { cancelled: true, missingForMinimum: 0, minimumDecidedOn: null };
    expect(statusOf(facts({ event }), voice).tone).toBe('cancelled');
  });
});
