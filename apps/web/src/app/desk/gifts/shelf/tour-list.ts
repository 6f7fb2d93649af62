import { Component, inject, input, output, signal } from '@angular/core';
import { deskRoutes, type GiftToured, type GiftTours } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

type Tree = GiftTours['trees'][number];

/** The tour is back: what it brought is ticked and taken in with one press. */
@Component({
  selector: 'dabei-tour-list',
  imports: [ProblemLine, TPipe],
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.4rem;
    }
  `,
  template: `
    <section class="sheet stack" aria-labelledby="tour-title">
      <h2 id="tour-title">{{ 'gifts.tour.title' | t }}</h2>
      <p>{{ 'gifts.tour.lead' | t }}</p>
      @for (tree of trees(); track tree.id) {
        <fieldset class="stack-small">
          <legend>
            <strong>{{ 'gifts.tour.tree' | t: { number: tree.number, name: tree.name } }}</strong>
            <span class="small soft"> {{ tree.address }}</span>
          </legend>
          <label class="choice"
            ><input
              #all
              type="checkbox"
              [checked]="whole(tree)"
              (change)="tick(tree, all.checked)"
            /><span>{{ 'gifts.tour.all' | t }}</span></label
          >
          <ul class="plain-list">
            @for (gift of tree.gifts; track gift.id) {
              <li>
                <label class="choice"
                  ><input
                    #one
                    type="checkbox"
                    [checked]="ticked().has(gift.id)"
                    (change)="set([gift.id], one.checked)"
                  /><span>{{
                    gift.wish
                      ? ('gifts.number' | t: { number: gift.wish.number })
                      : ('gifts.tour.noNumber' | t)
                  }}</span></label
                >
              </li>
            }
          </ul>
        </fieldset>
      }
      <dabei-problem-line [text]="taking.problem()" />
      <div class="row">
        <button
          type="button"
          class="button button-primary"
          [disabled]="taking.busy() || ticked().size === 0"
          (click)="take()"
        >
          {{ 'gifts.tour.button' | t: { count: ticked().size } }}
        </button>
      </div>
    </section>
  `,
})
export class TourList {
  readonly trees = input.required<readonly Tree[]>();
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly taking = attempt();
  protected readonly ticked = signal<ReadonlySet<string>>(new Set());

  protected whole({ gifts }: Tree): boolean {
    return gifts.every(({ id }) => this.ticked().has(id));
  }

  protected tick({ gifts }: Tree, on: boolean): void {
    this.set(
      gifts.map(({ id }) => id),
      on,
    );
  }

  protected set(ids: readonly string[], on: boolean): void {
    this.ticked.update((before) => {
      const left = [...before].filter((id) => !ids.includes(id));
      return new Set(on ? [...left, ...ids] : left);
    });
  }

  protected async take(): Promise<void> {
    let made: GiftToured | undefined;
    const done = await this.taking.run(async () => {
      made = await this.calls.post<GiftToured>(deskRoutes.giftTour, {
        giftIds: [...this.ticked()],
      });
    });
    if (!done || made === undefined) return;
    const { received, aside } = made;
    this.ticked.set(new Set());
    this.toasts.say(
      this.words.t('gifts.tour.said', { count: received.length, aside: aside.length }),
    );
    this.done.emit();
  }
}
