import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { route, deskRoutes, type ProofPreview } from '@dabei/contracts';
import { moneyText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { FamilyData } from './family-data';

/** "Nachweis gesehen, gültig bis": first what it changes, then the mark. No kind of benefit, no copy. */
@Component({
  selector: 'dabei-proof-section',
  imports: [ProblemLine, TPipe],
  template: `
    <section class="sheet stack-small" aria-labelledby="proof-title">
      <h2 id="proof-title">{{ 'families.proof.title' | t }}</h2>
      <p class="small soft">{{ 'families.proof.hint' | t }}</p>
      @if (seen(); as sentence) {
        <p>{{ sentence }}</p>
      }
      <div class="field">
        <label class="field-label" for="proof-until">{{ 'families.proof.until' | t }}</label>
        <input
          #field
          id="proof-until"
          type="date"
          [value]="until()"
          (input)="choose(field.value)"
        />
      </div>
      @if (preview(); as it) {
        <div class="notice notice-offered" role="status">
          <div class="stack-small">
            @if (it.changes.length > 0) {
              <p>
                {{
                  'families.proof.then'
                    | t
                      : {
                          count: it.changes.length,
                          before: money(it.beforeCents),
                          after: money(it.afterCents),
                        }
                }}
              </p>
              <ul>
                @for (change of it.changes; track change.registrationId) {
                  <li>
                    {{ change.childFirstName }}, {{ change.eventTitle }}:
                    {{ money(change.beforeCents) }} → {{ money(change.afterCents) }}
                  </li>
                }
              </ul>
            } @else {
              <p>{{ 'families.proof.thenNothing' | t }}</p>
            }
            @if (it.paid > 0) {
              <p>{{ 'families.proof.paid' | t: { count: it.paid } }}</p>
            }
          </div>
        </div>
      }
      <dabei-problem-line [text]="saving.problem()" />
      <div class="row">
        @if (preview()) {
          <button
            type="button"
            class="button button-primary"
            [disabled]="saving.busy()"
            (click)="mark(until())"
          >
            {{ 'families.proof.mark' | t }}
          </button>
        } @else {
          <button
            type="button"
            class="button"
            [disabled]="saving.busy() || !until()"
            (click)="look()"
          >
            {{ 'families.proof.look' | t }}
          </button>
        }
        @if (seen()) {
          <button
            type="button"
            class="button button-quiet"
            [disabled]="saving.busy()"
            (click)="mark(null)"
          >
            {{ 'families.proof.takeBack' | t }}
          </button>
        }
      </div>
    </section>
  `,
})
export class ProofSection {
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly data = inject(FamilyData);
  protected readonly saving = attempt();

  protected readonly preview = signal<ProofPreview | null>(null);
  protected readonly until = linkedSignal(() => this.data.family()?.proof.until ?? '');
  protected readonly seen = computed(() => {
    const { seenOn, until } = this.data.family()?.proof ?? {};
    if (!seenOn || !until) return null;
    return this.words.t('families.proof.seen', {
      on: this.withYear(seenOn),
      until: this.withYear(until),
    });
  });

  /** A proof may last into the next year, so the year is said. */
  private withYear(day: string): string {
    const format = new Intl.DateTimeFormat(this.words.language(), {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    return format.format(new Date(`${day}T00:00:00Z`));
  }

  protected choose(day: string): void {
    this.until.set(day);
    this.preview.set(null);
  }

  protected money(cents: number): string {
    return moneyText(cents, this.words.language());
  }

  protected async look(): Promise<void> {
    const address = route(deskRoutes.deskFamilyProofPreview, { id: this.data.id() ?? '' });
    await this.saving.run(async () => {
      this.preview.set(await this.calls.post<ProofPreview>(address, { until: this.until() }));
    });
  }

  protected async mark(until: string | null): Promise<void> {
    const before = this.data.family()?.proof.until ?? null;
    const address = route(deskRoutes.deskFamilyProof, { id: this.data.id() ?? '' });
    if (!(await this.saving.run(() => this.calls.post(address, { until })))) return;
    this.preview.set(null);
    const undo = until === null && before !== null ? () => void this.mark(before) : undefined;
    const said = until === null ? 'takenBack' : 'marked';
    this.toasts.say(this.words.t(`families.proof.${said}`), undo);
    this.data.resource.reload();
  }
}
