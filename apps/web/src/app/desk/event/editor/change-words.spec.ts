import { signal } from '@angular/core';
import { translatorFor, type Language } from '@dabei/words';
import { changeText, type ChangeSpeaker } from './change-words';

describe('a change in words', () => {
  let words: ChangeSpeaker;
  beforeAll(async () => {
    const spoken = await translatorFor('de', 'time', 'public', 'desk', 'planning');
    const { t } = spoken;
    words = {
      t,
      knows: (key) => spoken.knows(key),
      language: signal<Language>('de'),
      voice: signal({ language: 'de', t }),
    };
  });
  const said = (field: string, before: unknown, after: unknown) =>
    changeText({ field, before, after }, words);

  it('says from what to what', () => {
    expect(said('title', 'Klettern', 'Bouldern')).toBe('Titel: von „Klettern“ auf „Bouldern“');
    expect(said('ageMin', 6, 8)).toBe('Alter von: von 6 auf 8');
    expect(said('priceCents', 0, 1250)).toMatch(/^Preis in Euro: von kostenlos auf 12,50\s€$/);
    expect(said('accessible', false, true)).toBe('Barrierefrei erreichbar: von Nein auf Ja');
    expect(said('topic', 'play', 'sport')).toBe('Thema: von Spiel und Spaß auf Sport');
  });

  it('says dates and places as a family reads them', () => {
    const session = { date: '2027-07-20', from: '10:00', until: '14:00', allDay: false };
    expect(said('sessions', [session], [{ ...session, from: '09:00' }])).toBe(
      'Termine: von Dienstag, 20. Juli, 10–14 Uhr auf Dienstag, 20. Juli, 9–14 Uhr',
    );
    const quota = { name: 'Plätze', kind: 'general', capacity: 12, reservedUntil: null };
    expect(said('quotas', [quota], [{ ...quota, capacity: 15 }])).toBe(
      'Plätze: von 12 „Plätze“ auf 15 „Plätze“',
    );
  });

  it('says what came and what went', () => {
    expect(said('bring', null, 'Turnschuhe')).toBe('Bitte mitbringen: „Turnschuhe“');
    expect(said('bring', 'Turnschuhe', '')).toBe('Bitte mitbringen entfernt (war „Turnschuhe“)');
  });

  it('says only that it changed where a person is named, or the difference is too far behind', () => {
    expect(changeText({ field: 'responsible' }, words)).toBe('Ansprechperson am Tag geändert');
    const long = 'x'.repeat(200);
    expect(said('description', `${long} a`, `${long} b`)).toBe('Beschreibung geändert');
  });
});
