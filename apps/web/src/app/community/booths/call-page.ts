import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type PublicBoothCall } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { lastAnswer } from '../../shared/last-answer';
import { OfficeStore } from '../../shared/office-store';
import { PageHead } from '../../shared/page-head';
import { isGone } from '../../shared/problem-text';
import { ResponseStatus } from '../../shared/response-status';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { communityDayWhen } from '../day-words';
import { callDoor } from './call-door';
import { BoothStartForm } from './start-form';

/** The call for booths of a community day, and the form an association begins with. */
@Component({
  selector: 'dabei-booth-call-page',
  imports: [BoothStartForm, Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-3);
    }
    h1 {
      overflow-wrap: anywhere;
    }
    .written {
      white-space: pre-line;
    }
  `,
  templateUrl: './call-page.html',
})
export class BoothCallPage {
  /** From the address. */
  readonly slug = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly office = inject(OfficeStore);
  protected readonly resource = httpResource<PublicBoothCall>(() =>
    route(routes.publicBoothCall, { slug: this.slug() }),
  );
  protected readonly call = lastAnswer(this.resource);
  protected readonly gone = computed(() => isGone(this.resource.error()));
  protected readonly phone = computed(() => this.office.office()?.phone ?? '');
  protected readonly door = computed(() => {
    const call = this.call();
    return call === undefined ? 'closed' : callDoor(call, Date.now());
  });
  protected readonly when = computed(() => {
    const call = this.call();
    return call === undefined ? '' : communityDayWhen(call, this.words.voice());
  });
  protected readonly opens = computed(() => this.moment(this.call()?.callOpensAt));
  protected readonly closes = computed(() => this.moment(this.call()?.callClosesAt));

  constructor() {
    const head = inject(PageHead);
    const status = inject(ResponseStatus);
    effect(() => {
      const call = this.call();
      if (call === undefined) return;
      const title = `${this.words.t('booths.call.title')} ${call.title}`;
      head.set(title, this.words.t('booths.call.about-page'));
    });
    effect(() => {
      if (this.gone()) status.set(404);
      else if (this.resource.error()) status.set(503);
    });
  }

  private moment(instant: string | undefined): string {
    return instant === undefined ? '' : momentText(instant, this.words.voice());
  }
}
