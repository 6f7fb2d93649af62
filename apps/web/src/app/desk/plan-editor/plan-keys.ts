import { inject, Injectable } from '@angular/core';
import { thingsOf } from './drawing';
import { movedBy, sizedTo, turnedBy, withPlaces } from './edits';
import { keyAct, type KeyAct, type Pressed } from './key-acts';
import { copiesOf } from './new-things';
import { PlanStore } from './plan-store';

/** The plan by keyboard. Answers whether a key was meant for the plan; else the browser does with it what it does. */
@Injectable()
export class PlanKeys {
  private readonly store = inject(PlanStore);

  press(key: Pressed): boolean {
    const act = keyAct(key);
    return act !== null && this.act(act);
  }

  private act(act: KeyAct): boolean {
    const { store } = this;
    const chosen = store.chosen();
    switch (act.act) {
      case 'undo':
        store.undo();
        return true;
      case 'redo':
        store.redo();
        return true;
      case 'all':
        store.choose(store.drawing().places.map(({ id }) => id));
        return true;
      case 'first':
        return this.begin();
      case 'next':
      case 'previous':
        return this.walk(act.act === 'next' ? 1 : -1);
      default:
        if (chosen.size === 0) return false;
        this.change(act, chosen);
        return true;
    }
  }

  private change(act: KeyAct, chosen: ReadonlySet<string>): void {
    const { store } = this;
    switch (act.act) {
      case 'move':
        store.step((drawing) => movedBy(drawing, chosen, act.xCm, act.yCm));
        break;
      case 'turn':
        store.step((drawing) => turnedBy(drawing, chosen, act.degrees));
        break;
      case 'size':
        store.step((drawing) =>
          sizedTo(drawing, chosen, ({ widthCm, depthCm }) => ({
            widthCm: widthCm + act.widthCm,
            depthCm: depthCm + act.depthCm,
          })),
        );
        break;
      case 'remove':
        store.removeChosen();
        break;
      case 'copy':
        this.copy();
        break;
      default:
        store.choose([]);
    }
  }

  copy(): void {
    const { store } = this;
    const copies = copiesOf(store.drawing(), store.chosenPlaces());
    if (copies.length === 0) return;
    store.step((drawing) => withPlaces(drawing, copies));
    store.choose(copies.map(({ id }) => id));
  }

  private begin(): boolean {
    const [first] = thingsOf(this.store.drawing());
    if (first === undefined || this.store.chosen().size > 0) return false;
    this.store.choose([first.id]);
    return true;
  }

  /** From thing to thing; at either end, and while nothing is chosen, Tab goes on through the page. */
  private walk(by: 1 | -1): boolean {
    const things = thingsOf(this.store.drawing());
    const [only] = this.store.chosen();
    if (only === undefined) return false;
    const next = things[things.findIndex(({ id }) => id === only) + by];
    this.store.choose(next === undefined ? [] : [next.id]);
    return next !== undefined;
  }
}
