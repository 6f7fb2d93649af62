import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type OrganisationInput, type OrganisationView } from '@dabei/contracts';
import { dayText } from '@dabei/words';
import { PageHead } from '../../../../shared/page-head';
import { TPipe } from '../../../../shared/t.pipe';
import { Words } from '../../../../shared/words';
import { AnswerState } from '../../../parts/answer-state';
import { ApiCalls } from '../../../parts/api-calls';
import { attempt } from '../../../parts/attempt';
import { Toasts } from '../../../parts/toasts';
import { CompanionSection } from '../companions/companion-section';
import { GapBadges } from './gap-badges';
import { OrganisationForm } from './organisation-form';
import { modelOf } from './organisation-model';

/** One partner: what was agreed, its people, its events and who accompanies them. */
@Component({
  selector: 'dabei-organisation-page',
  imports: [AnswerState, CompanionSection, GapBadges, OrganisationForm, RouterLink, TPipe],
  templateUrl: './organisation-page.html',
})
export class OrganisationPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly resource = httpResource<OrganisationView>(() =>
    route(deskRoutes.deskOrganisation, { id: this.id() }),
  );
  protected readonly organisation = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly model = computed(() => {
    const organisation = this.organisation();
    return organisation && modelOf(organisation);
  });
  /** Where somebody can still be assigned. */
  protected readonly ahead = computed(() =>
    (this.organisation()?.events ?? []).filter(
      ({ over, status }) => !over && status !== 'cancelled',
    ),
  );
  protected readonly saving = attempt();

  constructor() {
    const head = inject(PageHead);
    effect(() => head.set(this.organisation()?.name ?? this.words.t('partners.list.title')));
  }

  protected async save(input: OrganisationInput): Promise<void> {
    const done = await this.saving.run(() =>
      this.calls.put(route(deskRoutes.deskOrganisation, { id: this.id() }), input),
    );
    if (!done) return;
    this.toasts.say(this.words.t('partners.organisation.saved'));
    this.resource.reload();
  }

  protected day(date: string | null): string {
    return date === null
      ? this.words.t('partners.organisation.noDay')
      : dayText(date, this.words.language());
  }
}
