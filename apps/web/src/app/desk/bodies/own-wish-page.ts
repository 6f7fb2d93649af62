import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { route, routes, type BodyOverview, type BodyWish } from '@dabei/contracts';
import { isInOwnHands } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { BodyWishForm } from './body-wish-form';
import { emptyWish, entryOf, modelOfWish } from './body-wish-model';

/** A wish that still lies with its body: mended, then handed in. */
@Component({
  selector: 'dabei-own-wish-page',
  imports: [AnswerState, BodyWishForm, Icon, ProblemLine, RouterLink, TPipe],
  templateUrl: './own-wish-page.html',
})
export class OwnWishPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly form = viewChild(BodyWishForm);
  private readonly address = computed(() => route(routes.bodyWish, { id: this.id() }));

  protected readonly overview = httpResource<BodyOverview>(() => routes.bodies);
  protected readonly resource = httpResource<BodyWish>(() => this.address());
  protected readonly campaign = computed(() =>
    this.overview.hasValue() ? this.overview.value().campaign : null,
  );
  protected readonly wish = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly typed = linkedSignal(() => {
    const wish = this.wish();
    return wish === undefined ? emptyWish : modelOfWish(wish);
  });
  protected readonly mayChange = computed(() => {
    const wish = this.wish();
    return wish !== undefined && isInOwnHands(wish.state);
  });
  protected readonly saving = attempt();

  constructor() {
    inject(PageHead).set(this.words.t('bodies.form.titleEdit'));
  }

  protected async save(submit: boolean): Promise<void> {
    if (this.form()?.check() !== true) return;
    const done = await this.saving.run(async () => {
      await this.calls.put(this.address(), entryOf(this.typed()));
      if (submit) await this.calls.post(route(routes.bodyWishSubmit, { id: this.id() }));
    });
    if (!done) return;
    this.toasts.say(this.words.t(submit ? 'bodies.submitted' : 'bodies.saved'));
    await this.router.navigate(['/desk/kinder']);
  }
}
