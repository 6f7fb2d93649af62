import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, smileys, type HowWasIt, type Smiley } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText } from '@dabei/words';
import { firstValueFrom, type Observable } from 'rxjs';
import { PageHead } from '../shared/page-head';
import { isGone, problemText } from '../shared/problem-text';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { FaceButtons } from './face-buttons';

/** Behind the mail "Wie war es?": opening it answers nothing, one tap does. */
@Component({
  selector: 'dabei-how-was-it-page',
  imports: [FaceButtons, Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-4);
    }
    h2 {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
  templateUrl: './how-was-it-page.html',
})
export class HowWasItPage {
  readonly token = input.required<string>();
  /** From the address: the face that was tapped in the mail. */
  readonly antwort = input<string>();

  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  private readonly address = computed(() => route(routes.howWasIt, { token: this.token() }));
  protected readonly resource = httpResource<HowWasIt>(() => this.address());
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected readonly page = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly suggested = computed(
    () => smileys.find((smiley) => smiley === this.antwort()) ?? null,
  );
  /** Only one question can be meant by the face in the mail. */
  protected readonly chosen = computed(() => {
    const rows = this.page()?.rows ?? [];
    const open = rows.length === 1 && rows[0]?.answer === null;
    return open ? this.suggested() : null;
  });
  protected readonly lead = computed(() => {
    const day = this.page()?.day ?? null;
    return day === null
      ? this.words.t('afterwards.family.leadHidden')
      : this.words.t('afterwards.family.lead', { day: dayText(day, this.words.language()) });
  });
  protected readonly until = computed(() =>
    dayText(this.page()?.until ?? '1970-01-01', this.words.language()),
  );
  protected readonly gone = computed(() => isGone(this.resource.error()));

  protected readonly programme = computed(() => `/${this.words.language()}`);

  constructor() {
    inject(PageHead).set(this.words.t('afterwards.title'));
  }

  protected face(smiley: Smiley): string {
    return this.words.t(`afterwards.face.${smiley}`);
  }

  protected answer(rowId: string, answer: Smiley): Promise<void> {
    return this.say(this.http.post<HowWasIt>(this.address(), { rowId, answer }));
  }

  protected wish(mayAsk: boolean): Promise<void> {
    const address = route(routes.howWasItWish, { token: this.token() });
    return this.say(this.http.put<HowWasIt>(address, { mayAsk }));
  }

  private async say(request: Observable<HowWasIt>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.resource.set(await firstValueFrom(request));
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    } finally {
      this.busy.set(false);
    }
  }
}
