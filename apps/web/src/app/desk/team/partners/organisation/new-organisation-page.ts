import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { deskRoutes, type OrganisationInput } from '@dabei/contracts';
import { PageHead } from '../../../../shared/page-head';
import { TPipe } from '../../../../shared/t.pipe';
import { Words } from '../../../../shared/words';
import { ApiCalls } from '../../../parts/api-calls';
import { attempt } from '../../../parts/attempt';
import { Toasts } from '../../../parts/toasts';
import { OrganisationForm } from './organisation-form';

/** A new partner of the town. */
@Component({
  selector: 'dabei-new-organisation-page',
  imports: [OrganisationForm, RouterLink, TPipe],
  template: `
    <div class="narrow stack">
      <p>
        <a routerLink="/desk/team/traeger">{{ 'partners.organisation.back' | t }}</a>
      </p>
      <h1>{{ 'partners.organisation.new' | t }}</h1>
      <dabei-organisation-form
        [busy]="saving.busy()"
        [problem]="saving.problem()"
        (saved)="create($event)"
      />
    </div>
  `,
})
export class NewOrganisationPage {
  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly saving = attempt();

  constructor() {
    inject(PageHead).set(this.words.t('partners.organisation.new'));
  }

  protected async create(input: OrganisationInput): Promise<void> {
    await this.saving.run(async () => {
      const { id } = await this.calls.post<{ id: string }>(deskRoutes.deskOrganisations, input);
      this.toasts.say(this.words.t('partners.organisation.created', { name: input.name }));
      await this.router.navigate(['/desk/team/traeger', id], { replaceUrl: true });
    });
  }
}
