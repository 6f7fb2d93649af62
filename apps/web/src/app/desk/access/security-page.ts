import { httpResource } from '@angular/common/http';
import { Component, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { deskRoutes, type FactorView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { FactorSection } from './factor-section';
import { homeOf } from './home-of';
import { OwnSessions } from './own-sessions';
import { PasswordChange } from './password-change';
import { StaffSession } from './staff-session';

/** The own way in: second code, password, and where one is signed in. */
@Component({
  selector: 'dabei-security-page',
  imports: [AnswerState, FactorSection, Icon, OwnSessions, PasswordChange, RouterLink, TPipe],
  template: `
    <div class="narrow stack">
      <h1>{{ 'team.safe.title' | t }}</h1>
      <dabei-answer-state
        [loading]="resource.isLoading() && !factor()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (factor(); as it) {
        @if (it.needed) {
          <p class="notice notice-waiting no-print">
            <dabei-icon name="shield" /><span>{{
              (home() ? 'team.safe.neededSome' : 'team.safe.needed') | t
            }}</span>
          </p>
        } @else if (home(); as link) {
          <p class="no-print">
            <a class="button" [routerLink]="link">{{ 'team.safe.onward' | t }}</a>
          </p>
        }
        <section class="sheet stack" aria-labelledby="factor-title">
          <h2 id="factor-title" class="no-print">{{ 'team.safe.factor' | t }}</h2>
          <dabei-factor-section [factor]="it" (changed)="reload()" />
        </section>
        <section class="sheet stack no-print" aria-labelledby="sessions-title">
          <h2 id="sessions-title">{{ 'team.sessions.title' | t }}</h2>
          <dabei-own-sessions />
        </section>
        @if (it.hasPassword) {
          <section class="sheet stack no-print" aria-labelledby="password-title">
            <h2 id="password-title">{{ 'team.password.title' | t }}</h2>
            <details>
              <summary>{{ 'team.password.open' | t }}</summary>
              <dabei-password-change (changed)="reload()" />
            </details>
          </section>
        }
      }
    </div>
  `,
})
export class SecurityPage {
  private readonly session = inject(StaffSession);
  private readonly sessions = viewChild(OwnSessions);

  protected readonly resource = httpResource<FactorView>(() => deskRoutes.staffFactor);
  protected readonly factor = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  /** Where the rest of the desk begins for this person; nothing while only this page is open to them. */
  protected readonly home = computed(() => {
    const link = homeOf(this.session.staff()?.permissions ?? []);
    return link === '/desk/sicherheit' ? null : link;
  });

  constructor() {
    inject(PageHead).set(inject(Words).t('team.safe.title'));
  }

  protected reload(): void {
    this.resource.reload();
    this.sessions()?.reload();
  }
}
