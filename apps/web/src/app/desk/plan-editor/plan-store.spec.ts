import '@angular/compiler';
import { Injector } from '@angular/core';
import type { Drawing } from './drawing';
import { movedBy } from './edits';
import { PlanDrag } from './plan-drag';
import { PlanKeys } from './plan-keys';
import { PlanStore } from './plan-store';

const drawing: Drawing = {
  sheet: { widthCm: 4000, depthCm: 2000 },
  areas: [],
  places: ['A1', 'A2', 'A3'].map((number, at) => ({
    id: number,
    number,
    kind: 'blanket',
    zone: 'children',
    street: '',
    xCm: 100 + at * 500,
    yCm: 100,
    widthCm: 200,
    depthCm: 200,
    turn: 0,
  })),
};
const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('a plan while it is drawn', () => {
  const set = () => {
    const injector = Injector.create({
      providers: [PlanStore, PlanKeys, PlanDrag].map((type) => ({ provide: type, deps: [] })),
    });
    const store = injector.get(PlanStore);
    store.start(drawing);
    const keys = injector.get(PlanKeys);
    const press = (key: string, held = {}) => keys.press({ ...none, key, ...held });
    const at = () => store.shown().places.map(({ xCm }) => xCm);
    return { store, press, at, drag: injector.get(PlanDrag) };
  };

  it('steps are taken back and done again', () => {
    const { store, at } = set();
    store.step((now) => movedBy(now, new Set(['A1']), 10, 0));
    store.undo();
    expect(at()).toEqual([100, 600, 1100]);
    expect([store.canUndo(), store.canRedo()]).toEqual([false, true]);
    store.redo();
    expect(at()).toEqual([110, 600, 1100]);
  });

  it('a drag is one step, and none when it is given up', () => {
    const { store, drag, at } = set();
    drag.grab('A1', { xCm: 100, yCm: 100 }, false);
    drag.to({ xCm: 150, yCm: 100 }, true);
    drag.to({ xCm: 190, yCm: 100 }, true);
    expect(at()[0]).toBe(190);
    expect(store.drawing().places[0]?.xCm).toBe(100);
    drag.end(true);
    expect(store.drawing().places[0]?.xCm).toBe(190);
    store.undo();
    expect(at()[0]).toBe(100);
    drag.grab('A1', { xCm: 100, yCm: 100 }, false);
    drag.to({ xCm: 900, yCm: 900 }, true);
    drag.end(false);
    expect(at()[0]).toBe(100);
  });

  it('a frame chooses what is in it, a press on empty ground nothing', () => {
    const { store, drag } = set();
    drag.frame({ xCm: 0, yCm: 0 }, false);
    drag.to({ xCm: 700, yCm: 300 }, false);
    drag.end(true);
    expect([...store.chosen()]).toEqual(['A1', 'A2']);
    drag.frame({ xCm: 0, yCm: 900 }, false);
    drag.end(true);
    expect(store.chosen().size).toBe(0);
  });

  it('a click on one of several means that one, a drag all of them', () => {
    const { store, drag, at } = set();
    store.choose(['A1', 'A2']);
    drag.grab('A1', { xCm: 100, yCm: 100 }, false);
    drag.to({ xCm: 150, yCm: 100 }, true);
    drag.end(true);
    expect(at()).toEqual([150, 650, 1100]);
    drag.grab('A1', { xCm: 150, yCm: 100 }, false);
    drag.end(true);
    expect([...store.chosen()]).toEqual(['A1']);
  });

  it('keys choose, move, copy and leave', () => {
    const { store, press, at } = set();
    expect(press('Tab')).toBe(false);
    expect(press('Enter')).toBe(true);
    press('Tab');
    expect([...store.chosen()]).toEqual(['A2']);
    press('ArrowRight', { shiftKey: true });
    expect(at()).toEqual([100, 700, 1100]);
    press('d', { ctrlKey: true });
    expect(store.chosenPlaces().map(({ number }) => number)).toEqual(['A4']);
    expect(press('Tab')).toBe(false);
    expect(store.chosen().size).toBe(0);
  });

  it('what somebody has is not removed', () => {
    const { store } = set();
    store.looks.set(new Map([['A2', 'taken']]));
    store.choose(['A1', 'A2']);
    expect(store.removeChosen()).toBe(true);
    expect(store.drawing().places.map(({ id }) => id)).toEqual(['A2', 'A3']);
  });

  it('says what clashes', () => {
    const { store } = set();
    store.step((now) => movedBy(now, new Set(['A2']), -450, 0));
    expect([...store.clashing()].sort()).toEqual(['A1', 'A2']);
  });
});
