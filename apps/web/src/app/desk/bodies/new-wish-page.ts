import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { routes, type BodyOverview, type BodyWishMoved } from '@dabei/contracts';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { BodyWishForm } from './body-wish-form';
import { emptyWish, entryOf, siblingOf } from './body-wish-model';

/** One child after the other, without leaving the keyboard. */
@Component({
  selector: 'dabei-new-wish-page',
  imports: [AnswerState, BodyWishForm, ProblemLine, RouterLink, TPipe],
  templateUrl: './new-wish-page.html',
})
export class NewWishPage {
  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly form = viewChild(BodyWishForm);

  protected readonly resource = httpResource<BodyOverview>(() => routes.bodies);
  protected readonly overview = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly typed = signal(emptyWish);
  protected readonly bodyId = linkedSignal(() => this.overview()?.bodies[0]?.id ?? '');
  /** The wish entered before, while its brothers and sisters follow. */
  protected readonly sibling = signal<{ id: string; child: string } | null>(null);
  protected readonly sending = attempt();

  constructor() {
    inject(PageHead).set(this.words.t('bodies.form.titleNew'));
  }

  protected async next(event: Event): Promise<void> {
    event.preventDefault();
    if ((await this.send(true)) === null) return;
    this.sibling.set(null);
    this.typed.set(emptyWish);
    this.form()?.begin();
  }

  protected async nextSibling(): Promise<void> {
    const typed = this.typed();
    const id = await this.send(true);
    if (id === null) return;
    const child = `${typed.firstName} ${typed.lastName}`.trim();
    this.sibling.update((known) => known ?? { id, child });
    this.typed.set(siblingOf(typed));
    this.form()?.begin();
  }

  protected async keepDraft(): Promise<void> {
    if ((await this.send(false)) !== null) await this.router.navigate(['/desk/kinder']);
  }

  private async send(submit: boolean): Promise<string | null> {
    if (this.form()?.check() !== true) return null;
    if (submit && !this.typed().consent) {
      this.sending.problem.set(this.words.t('bodies.form.consentNeeded'));
      return null;
    }
    let id: string | null = null;
    await this.sending.run(async () => {
      const answer = await this.calls.post<BodyWishMoved>(routes.bodyWishes, {
        ...entryOf(this.typed()),
        bodyId: this.bodyId(),
        siblingOf: this.sibling()?.id ?? null,
        submit,
      });
      id = answer.id;
      this.toasts.say(this.words.t(submit ? 'bodies.submitted' : 'bodies.savedDraft'));
    });
    return id;
  }
}
