import type { StageActView, StageView } from '@dabei/contracts';
import { Translator, type Voice } from '@dabei/words';
import { actRows, behindOf, freePlaces, problemTexts } from './stage-rows';

const act = (title: string, from: string, until: string, of: Partial<StageActView> = {}) => ({
  ...{ id: title, title, about: '', minutes: 30, changeoverMinutes: 10, fixedAt: null },
  ...{ boothId: null, who: '', contact: null, toldAt: null, boothGone: false, version: 1 },
  startsAt: `2027-09-19T${from}:00Z`,
  endsAt: `2027-09-19T${until}:00Z`,
  ...of,
});

const stage: StageView = {
  day: { slug: 'tag', title: 'Tag', heldOn: '2027-09-19', calledOff: false, over: false },
  ...{ opens: '11:00', closes: '17:00', from: '11:00', version: 1, untold: 2, wishes: [] },
  acts: [
    act('Chor', '09:00', '09:30', { toldAt: '2027-09-19T09:00:00.000Z' }),
    act('Grußwort', '09:45', '10:00', { fixedAt: '11:45', changeoverMinutes: 0 }),
    act('Band', '10:00', '10:30', { toldAt: '2027-09-19T09:40:00.000Z' }),
  ],
  problems: [{ reason: 'after-closing', actId: 'Band', otherId: null, minutes: 1 }],
};

describe('the stage as a list', () => {
  let voice: Voice;
  beforeAll(async () => {
    const words = new Translator('de');
    await words.load('time', 'stage');
    voice = { language: 'de', t: words.t };
  });

  it('says when each act is on, and what it knows of it', () => {
    expect(
      actRows(stage, voice).map(({ when, untold, place, wrong }) => [when, untold, place, wrong]),
    ).toEqual([
      ['11–11:30 Uhr', null, 1, false],
      ['11:45–12 Uhr', 'weiß es noch nicht', null, false],
      ['12–12:30 Uhr', 'weiß noch: 11:40 Uhr', 2, true],
    ]);
    expect(actRows(stage, voice).map(({ line }) => line)).toEqual([
      '30 Minuten, danach 10 Minuten Umbau',
      '30 Minuten, ohne Umbau',
      '30 Minuten, danach 10 Minuten Umbau',
    ]);
    expect(freePlaces(stage)).toBe(2);
  });

  it('says what does not fit with its figure', () => {
    expect(problemTexts(stage, voice)).toEqual([
      'Band endet eine Minute, nachdem die Bühne schließt.',
    ]);
  });

  it('knows what stood behind an act, promised times left out', () => {
    expect(['Chor', 'Band'].map((id) => behindOf(stage, id))).toEqual(['Band', null]);
  });
});
