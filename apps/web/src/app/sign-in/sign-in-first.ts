import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OfficeStore } from '../shared/office-store';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** Instead of a page whose link opens only for those it is about. It does not say why. */
@Component({
  selector: 'dabei-sign-in-first',
  imports: [RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack" role="status">
      <h1>{{ 'family.signIn.first' | t }}</h1>
      <p class="lead">
        {{ 'family.signIn.firstMore' | t: { phone: office.office()?.phone ?? '' } }}
      </p>
      <p>
        <a class="button button-primary" [routerLink]="signIn()">
          {{ 'family.signIn.enter' | t }}
        </a>
      </p>
    </div>
  `,
})
export class SignInFirst {
  protected readonly office = inject(OfficeStore);
  private readonly words = inject(Words);
  protected readonly signIn = computed(() => `/${this.words.language()}/meine/anmelden`);
}
