import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { OwnBooth, OwnBoothAnswer } from '@dabei/contracts';
import { countsAsBooth } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { clockText } from '@dabei/words';
import { BoothForm } from '../../../shared/booth-form/booth-form';
import { draftOf, type BoothDraft } from '../../../shared/booth-form/booth-draft';
import { boothFields } from '../../../shared/booth-form/booth-rules';
import { GapList } from '../../../shared/booth-form/gap-list';
import { focusInvalid } from '../../../shared/focus-invalid';
import { problemText } from '../../../shared/problem-text';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { bodyOf } from './application-body';
import { BoothKeeper } from './booth-keeper';
import { contactForm, type ContactDraft } from './contact-form';
import { OwnBoothStore } from './own-booth-store';
import { isElsewhere } from './sent-writing';

/** The application, written: a draft keeps itself until it is handed in; later changes are saved by a press. */
@Component({
  selector: 'dabei-booth-application',
  imports: [BoothForm, GapList, Icon, TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    class: 'stack',
    '(document:visibilitychange)': 'leaving()',
    '(window:beforeunload)': 'warn($event)',
  },
  styles: `
    :host {
      display: flex;
    }
    .kept {
      min-block-size: 1.5em;
    }
  `,
  templateUrl: './application.html',
})
export class BoothApplication {
  readonly own = input.required<OwnBooth>();
  /** Handed in or saved; with a sentence about it. */
  readonly finished = output<OwnBoothAnswer>();

  private readonly store = inject(OwnBoothStore);
  private readonly words = inject(Words);
  private readonly document = inject(DOCUMENT);

  protected readonly keeper = new BoothKeeper((body) => this.store.save(body));
  /** What is typed stays, whatever is answered meanwhile. */
  protected readonly draft = linkedSignal<OwnBooth, BoothDraft>({
    source: this.own,
    computation: ({ writing }, before) => before?.value ?? draftOf(writing),
  });
  private readonly contact = linkedSignal<OwnBooth, ContactDraft>({
    source: this.own,
    computation: ({ contact: { name, phone } }, before) =>
      before?.value ?? { name, phone: phone ?? '' },
  });
  /** It was to be handed in: what is missing is said beside its field. */
  private readonly asked = signal(false);
  protected readonly form = boothFields(this.draft, this.asked, this.words);
  protected readonly person = contactForm(this.contact, this.words);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected readonly freely = computed(() => {
    const { may } = this.own();
    return may.outcome === 'yes' && may.how === 'freely';
  });
  protected readonly kindFixed = computed(
    () => !['draft', 'submitted', 'returned'].includes(this.own().state),
  );
  private readonly wrong = computed(() => this.form().invalid() || this.person().invalid());
  private readonly body = computed(() => bodyOf(this.draft(), this.contact(), this.own()));
  protected readonly kept = computed(() => {
    const keeping = this.keeper.keeping();
    if (keeping !== 'saved') return keeping === 'saving' || keeping === 'unsaved' ? keeping : null;
    return this.wrong() ? 'saved-partly' : 'saved';
  });
  protected readonly clock = computed(() =>
    clockText(this.keeper.savedAt() ?? '00:00', this.words.voice()),
  );

  protected readonly trouble = computed(() => {
    if (this.asked() && this.wrong()) return this.words.t('booths.own.look-at-fields');
    const refused = this.keeper.refused();
    return this.problem() ?? (refused === null ? null : this.because(refused));
  });
  protected readonly note = computed(() => {
    const { state } = this.own();
    if (state === 'complete') return 'checks-again';
    return countsAsBooth(state) ? 'looks-again' : null;
  });

  /** What was typed since it was opened; a draft that keeps itself has its own account of it. */
  private readonly typed = computed(() => JSON.stringify([this.draft(), this.contact()]));
  private opened = '';
  private readonly unsaved = computed(() =>
    this.freely()
      ? !['quiet', 'saved'].includes(this.keeper.keeping())
      : this.typed() !== this.opened,
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.keeper.leave();
    });
    let begun = false;
    effect(() => {
      const body = this.body();
      untracked(() => {
        if (!begun) {
          this.keeper.begin(body);
          this.opened = this.typed();
        } else if (this.freely()) this.keeper.want(body);
        begun = true;
      });
    });
  }

  /** The phone goes into a pocket: what was typed goes first. */
  protected leaving(): void {
    if (this.document.visibilityState === 'hidden') void this.keeper.flush();
  }

  /** What keeps itself is kept before one goes on; what could not be is asked about. */
  async mayLeave(): Promise<boolean> {
    if (!this.unsaved() || (this.freely() && (await this.keeper.flush()))) return true;
    return this.document.defaultView?.confirm(this.words.t('booths.own.leave')) ?? true;
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(null);
    this.asked.set(true);
    this.form().markAsTouched();
    this.person().markAsTouched();
    if (this.wrong()) {
      focusInvalid(this.document, 'main');
      return;
    }
    this.busy.set(true);
    try {
      const answer = await this.send();
      if (answer?.outcome === 'done') this.finished.emit(answer);
      else if (answer !== null) this.problem.set(this.words.t('booths.own.look-at-fields'));
    } catch (error) {
      this.problem.set(this.because(error));
    } finally {
      this.busy.set(false);
    }
  }

  private because(error: unknown): string {
    return isElsewhere(error)
      ? this.words.t('booths.own.elsewhere')
      : problemText(error, this.words);
  }

  /** null: it could not be kept, which is said already. */
  private async send(): Promise<OwnBoothAnswer | null> {
    if (!this.freely()) return this.store.save(this.body());
    return (await this.keeper.press()) ? this.store.submit() : null;
  }
}
