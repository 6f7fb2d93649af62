import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { route, deskRoutes, type Consequence, type EventInput } from '@dabei/contracts';
import { dayText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { consequenceText } from '../../parts/consequence-text';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

/** One number of places: typed, its consequence read, then saved. */
@Component({
  selector: 'dabei-quota-change',
  imports: [Icon, ProblemLine, TPipe],
  styles: `
    input[type='number'] {
      inline-size: 7rem !important;
    }
    .row {
      align-items: end;
    }
  `,
  template: `
    <form class="sheet stack-small" novalidate (submit)="preview($event)">
      <h2>{{ quota().name }}</h2>
      <p class="small soft">
        {{ 'desk.quota.' + quota().kind | t }}
        @if (until(); as day) {
          · {{ 'desk.places.until' | t: { day } }}
        }
      </p>
      <div class="row">
        <div class="field">
          <label class="field-label" [for]="'quota-' + quota().id">{{
            'desk.places.capacity' | t
          }}</label>
          <input
            #field
            type="number"
            min="0"
            max="5000"
            [id]="'quota-' + quota().id"
            [value]="typed()"
            (input)="type(field.value)"
          />
        </div>
        <button type="submit" class="button" [disabled]="working.busy() || !differs()">
          {{ 'desk.places.preview' | t }}
        </button>
      </div>
      <div role="status">
        @if (sentence(); as text) {
          <div class="notice notice-waiting">
            <dabei-icon name="info" />
            <div class="stack-small">
              <p class="strong">
                {{ 'desk.places.fromTo' | t: { from: quota().capacity, to: typed() } }}
              </p>
              <p>{{ text }}</p>
              <div class="field why">
                <label class="field-label" [for]="'quota-why-' + quota().id">{{
                  'desk.places.why' | t
                }}</label>
                <input
                  #why
                  type="text"
                  maxlength="300"
                  autocomplete="off"
                  [id]="'quota-why-' + quota().id"
                  [value]="reason()"
                  (input)="reason.set(why.value)"
                />
              </div>
              <p>
                <button
                  type="button"
                  class="button button-primary button-small"
                  [disabled]="working.busy()"
                  (click)="save()"
                >
                  {{ 'desk.places.save' | t }}
                </button>
              </p>
            </div>
          </div>
        }
      </div>
      <dabei-problem-line [text]="working.problem()" />
    </form>
  `,
})
export class QuotaChange {
  readonly eventId = input.required<string>();
  readonly quota = input.required<EventInput['quotas'][number]>();
  readonly changed = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly consequence = signal<Consequence | null>(null);

  protected readonly working = attempt();
  /** Stands in the event's history beside the numbers. */
  protected readonly reason = signal('');
  protected readonly typed = linkedSignal(() => this.quota().capacity);
  protected readonly differs = computed(() => this.typed() !== this.quota().capacity);
  protected readonly sentence = computed(() => {
    const consequence = this.consequence();
    return consequence && consequenceText(consequence, this.words.voice());
  });
  protected readonly until = computed(() => {
    const day = this.quota().reservedUntil;
    return day ? dayText(day, this.words.language(), 'bare') : '';
  });

  protected type(text: string): void {
    this.consequence.set(null);
    const capacity = Number(text);
    if (text !== '' && Number.isInteger(capacity) && capacity >= 0) this.typed.set(capacity);
  }

  protected async preview(event: Event): Promise<void> {
    event.preventDefault();
    await this.working.run(async () => {
      const address = route(deskRoutes.deskCapacityPreview, { id: this.eventId() });
      this.consequence.set(await this.calls.post<Consequence>(address, this.change()));
    });
  }

  protected async save(): Promise<void> {
    const address = route(deskRoutes.deskCapacity, { id: this.eventId() });
    const done = await this.working.run(() => this.calls.post(address, this.change()));
    this.consequence.set(null);
    this.reason.set('');
    if (done) this.toasts.say(this.words.t('desk.places.saved'));
    this.changed.emit();
  }

  private change(): { quotaId: string; from: number; capacity: number; reason?: string } {
    const { id, capacity } = this.quota();
    const reason = this.reason().trim();
    return {
      quotaId: id ?? '',
      from: capacity,
      capacity: this.typed(),
      ...(reason && { reason }),
    };
  }
}
