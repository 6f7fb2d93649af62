import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  signal,
} from '@angular/core';
import { route, routes, type ParentConsent } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { clockText, dayText } from '@dabei/words';
import { firstValueFrom } from 'rxjs';
import { OfficeStore } from '../../shared/office-store';
import { PageHead } from '../../shared/page-head';
import { isGone, problemText } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { PrivatePage } from '../../tree/donor/private-page';
import { shiftHours } from '../shift-words';

/** For the parents of a young volunteer: what the child wants to do, and one button. */
@Component({
  selector: 'dabei-parent-consent-page',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-3);
    }
    h1 {
      overflow-wrap: anywhere;
    }
  `,
  templateUrl: './parent-consent-page.html',
})
export class ParentConsentPage {
  readonly secret = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly office = inject(OfficeStore);
  private readonly http = inject(HttpClient);
  private readonly address = computed(() => route(routes.parentConsent, { secret: this.secret() }));
  protected readonly resource = httpResource<ParentConsent>(() => this.address());
  protected readonly asked = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly gone = computed(() => isGone(this.resource.error()));
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly day = computed(() => {
    const heldOn = this.asked()?.heldOn;
    return heldOn === undefined ? '' : dayText(heldOn, this.words.language());
  });
  protected readonly until = computed(() => {
    const until = this.asked()?.youthUntil;
    return until === undefined ? '' : clockText(until, this.words.voice());
  });
  protected readonly shifts = computed(() =>
    (this.asked()?.shifts ?? []).map(({ role, place, ...times }) =>
      [role, shiftHours(times, this.words.voice()), place].filter(Boolean).join(', '),
    ),
  );

  constructor() {
    inject(PageHead).set(this.words.t('community.parents.head'));
    inject(PrivatePage).whileOpen(inject(DestroyRef));
  }

  protected async agree(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(this.http.post(this.address(), {}));
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    } finally {
      this.resource.reload();
      this.busy.set(false);
    }
  }
}
