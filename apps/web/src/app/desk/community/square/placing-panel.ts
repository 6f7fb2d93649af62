import { Component, computed, effect, inject, viewChild, type ElementRef } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ProblemLine } from '../../parts/problem-line';
import { ReasonField } from '../../parts/reason-field';
import { PlacingActs } from './placing-acts';
import { boothWords, groundWords } from './placing-view';
import { SquareStore } from './square-store';

/** The chosen booth: where it shall stand and hang, what speaks against it, and a named reason to do it all the same. */
@Component({
  selector: 'dabei-placing-panel',
  imports: [Field, ProblemLine, ReasonField, RouterLink, TPipe],
  template: `
    @if (acts.booth(); as booth) {
      <section class="sheet stack-small" aria-labelledby="placing-title">
        <div class="desk-head">
          <h2 id="placing-title">
            <bdi>{{ booth.association }}</bdi>
          </h2>
          <button
            type="button"
            class="button button-small button-quiet"
            (click)="acts.choose(null)"
          >
            {{ 'desk.close' | t }}
          </button>
        </div>
        <p class="small">{{ words() }}</p>
        <p class="small">
          <a [routerLink]="['/desk/aktionstage', slug(), 'staende', booth.id]">{{
            'square.booth.open' | t
          }}</a>
        </p>
        <dabei-field for="placing-place" [label]="'square.placing.place' | t">
          <select #place id="placing-place" (change)="acts.placeId.set(place.value || null)">
            <option value="" [selected]="acts.placeId() === null">
              {{ 'square.placing.choose' | t }}
            </option>
            @for (one of places(); track one.id) {
              <option [value]="one.id" [selected]="one.id === acts.placeId()">
                {{ one.label }}
              </option>
            }
          </select>
        </dabei-field>
        @if (booth.watts > 0) {
          <dabei-field for="placing-connection" [label]="'square.placing.connection' | t">
            <select
              #connection
              id="placing-connection"
              (change)="acts.connectionId.set(connection.value || null)"
            >
              <option value="" [selected]="acts.connectionId() === null">
                {{ 'square.placing.no-power' | t }}
              </option>
              @for (one of connections(); track one.id) {
                <option [value]="one.id" [selected]="one.id === acts.connectionId()">
                  {{ 'square.placing.box' | t: { name: one.name, watts: one.freeWatts } }}
                </option>
              }
            </select>
          </dabei-field>
        }
        <div role="alert">
          @if (acts.refused(); as refused) {
            <div class="notice notice-cancelled">
              <ul class="plain-list stack-small">
                @for (line of refused.lines; track line) {
                  <li>{{ line }}</li>
                }
              </ul>
            </div>
          }
        </div>
        <dabei-problem-line [text]="acts.acting.problem()" />
        @if (acts.refused()?.liftable) {
          <dabei-reason-field
            id="placing-reason"
            [label]="'square.placing.reason' | t"
            [hint]="'square.placing.reasonHint' | t"
            [(reason)]="acts.reason"
          />
        }
        <div class="row">
          @if (acts.refused()?.liftable) {
            <button
              type="button"
              class="button button-small button-primary"
              [disabled]="acts.acting.busy() || acts.reason().trim() === ''"
              (click)="acts.put(acts.reason().trim())"
            >
              {{ 'square.placing.lift' | t }}
            </button>
          } @else {
            <button
              type="button"
              class="button button-small button-primary"
              [disabled]="acts.acting.busy() || acts.placeId() === null"
              (click)="acts.put(null)"
            >
              {{ 'square.placing.put' | t }}
            </button>
          }
          @if (booth.placeId !== null) {
            <button
              type="button"
              class="button button-small button-quiet"
              [disabled]="acts.acting.busy()"
              (click)="acts.takeUp()"
            >
              {{ 'square.placing.up' | t }}
            </button>
          }
        </div>
      </section>
    }
  `,
})
export class PlacingPanel {
  protected readonly acts = inject(PlacingActs);
  protected readonly square = inject(SquareStore);
  private readonly voice = inject(Words).voice;
  private readonly place = viewChild<ElementRef<HTMLSelectElement>>('place');
  protected readonly slug = computed(() => this.square.plan()?.day.slug ?? '');
  protected readonly connections = computed(() => this.square.plan()?.connections ?? []);
  protected readonly words = computed(() => {
    const booth = this.acts.booth();
    return booth === null ? '' : boothWords(booth, this.voice());
  });
  /** Free places, and its own. */
  protected readonly places = computed(() => {
    const plan = this.square.plan();
    if (plan === null) return [];
    const own = this.acts.booth()?.placeId;
    const taken = new Set(plan.booths.map(({ placeId }) => placeId));
    const { t, language } = this.voice();
    const metres = (cm: number): string =>
      (cm / 100).toLocaleString(language, { maximumFractionDigits: 2 });
    return plan.places
      .filter(({ id }) => id === own || !taken.has(id))
      .map((place) => ({
        id: place.id,
        label: t('square.placing.option', {
          number: place.number,
          what: [
            `${metres(place.widthCm)} × ${metres(place.depthCm)} m`,
            groundWords(place, plan, this.voice()),
          ]
            .filter(Boolean)
            .join(', '),
        }),
      }));
  });

  constructor() {
    effect(() => {
      // who picked a booth goes on with its place, wherever the list was
      if (this.acts.boothId() !== null) this.place()?.nativeElement.focus();
    });
  }
}
