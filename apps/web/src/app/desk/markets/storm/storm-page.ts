import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type StormView } from '@dabei/contracts';
import { lastAnswer } from '../../../shared/last-answer';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { StaffSession } from '../../access/staff-session';
import { keepAsking } from '../../draw/keep-asking';
import { AnswerState } from '../../parts/answer-state';
import { MarketTabs } from '../market-tabs';
import { StormCalls } from './storm-calls';
import { StormDecided } from './storm-decided';
import { StormForm } from './storm-form';
import { StormRefunds } from './storm-refunds';

/** The market does not take place: what it means, the one sentence, and then whom to call and what to give back. */
@Component({
  selector: 'dabei-storm-page',
  imports: [
    AnswerState,
    MarketTabs,
    RouterLink,
    StormCalls,
    StormDecided,
    StormForm,
    StormRefunds,
    TPipe,
  ],
  templateUrl: './storm-page.html',
})
export class StormPage {
  /** From the address. */
  readonly slug = input.required<string>();

  protected readonly mayRefund =
    inject(StaffSession).staff()?.permissions.includes('money:desk') ?? false;
  protected readonly resource = httpResource<StormView>(() =>
    route(deskRoutes.deskStorm, { slug: this.slug() }),
  );
  /** What was there stays until the next answer. */
  protected readonly view = lastAnswer(this.resource);
  private readonly underWay = computed(() => (this.view()?.decided?.due ?? 0) > 0);

  constructor() {
    inject(PageHead).set(inject(Words).t('market-storm.title'));
    keepAsking(this.underWay, () => this.resource.reload());
  }

  protected show(view: StormView): void {
    this.resource.set(view);
  }
}
