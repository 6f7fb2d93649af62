import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { WishGroupPreview } from '@dabei/contracts';
import { listText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { problemText } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { chanceText } from '../rank/wish-words';
import { WishesStore } from '../wishes-store';
import { TogetherClient } from './together-client';

/** The code of another family: first who is there, then the decision. */
@Component({
  selector: 'dabei-join-friends',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    input {
      max-inline-size: 14rem;
      letter-spacing: 0.15em;
      text-transform: uppercase;
    }
    p {
      margin: 0;
    }
  `,
  template: `
    <form class="stack-small" novalidate (submit)="look($event)">
      <div class="field">
        <label class="field-label" [for]="'join-' + childId()">{{
          'wishes.together.code' | t
        }}</label>
        <input
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          [id]="'join-' + childId()"
          [value]="code()"
          (input)="type($event)"
        />
      </div>
      <div role="alert">
        @if (problem(); as text) {
          <p class="notice notice-cancelled">
            <dabei-icon name="alert" /><span>{{ text }}</span>
          </p>
        }
      </div>
      @if (found(); as group) {
        <div class="notice" role="status">
          <dabei-icon name="people" />
          <div class="stack-small">
            <p class="strong">
              {{ 'wishes.together.found' | t: { names: names(), child: child() } }}
            </p>
            <p>
              {{ 'wishes.together.' + group.together | t }}.
              {{ 'wishes.together.' + group.together + 'Means' | t }}
            </p>
            @if (chance(); as text) {
              <p>{{ text }}</p>
            }
          </div>
        </div>
        <div class="row">
          <button type="button" class="button button-primary" (click)="join()">
            {{ 'wishes.together.join' | t: { child: child() } }}
          </button>
          <button type="button" class="button" (click)="found.set(null)">
            {{ 'wishes.together.rather-not' | t }}
          </button>
        </div>
      } @else {
        <p>
          <button type="submit" class="button">{{ 'wishes.together.look' | t }}</button>
        </p>
      }
    </form>
  `,
})
export class JoinFriends {
  readonly childId = input.required<string>();
  readonly child = input.required<string>();
  readonly joined = output();
  private readonly client = inject(TogetherClient);
  private readonly store = inject(WishesStore);
  private readonly words = inject(Words);

  protected readonly code = signal('');
  protected readonly found = signal<WishGroupPreview | null>(null);
  protected readonly problem = signal<string | null>(null);
  protected readonly names = computed(() =>
    listText(
      (this.found()?.firstNames ?? []).map(
        (name) => name ?? this.words.t('wishes.together.aChild'),
      ),
      this.words.language(),
    ),
  );
  protected readonly chance = computed(() => {
    const best = this.store.listOf(this.childId())?.chances[0];
    const size = (this.found()?.firstNames.length ?? 0) + 1;
    const party = best?.parties.find((one) => one.party === size);
    if (!best || !party) return null;
    const voice = this.words.voice();
    const [alone, together] = [chanceText(best.alone, voice), chanceText(party.chance, voice)];
    const title = this.store.titleOf(best.eventId);
    return voice.t('wishes.together.chance', { title, size, alone, together });
  });

  protected type(event: Event): void {
    this.code.set((event.target as HTMLInputElement).value);
    this.found.set(null);
    this.problem.set(null);
  }

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    if (this.code().trim().length < 4) {
      this.problem.set(this.words.t('wishes.together.codeMissing'));
      return;
    }
    await this.try(async () => {
      this.found.set(await this.client.preview(this.code().trim()));
    });
  }

  protected async join(): Promise<void> {
    await this.try(async () => {
      await this.client.join({ code: this.code().trim(), childId: this.childId() });
      this.joined.emit();
    });
  }

  private async try(work: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    }
  }
}
