import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type PublicCommunityDay } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { CallText } from '../../shared/call-text';
import { OfficeStore } from '../../shared/office-store';
import { PageHead } from '../../shared/page-head';
import { isGone } from '../../shared/problem-text';
import { ResponseStatus } from '../../shared/response-status';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { communityDayWhen, communityDoor } from '../day-words';
import { ShiftPicker } from './shift-picker';
import { VolunteerForm } from './volunteer-form';

/** A community day that looks for hands: what there is to do, shifts to tick, and the one form it needs. */
@Component({
  selector: 'dabei-community-day-page',
  imports: [CallText, Icon, RouterLink, ShiftPicker, TPipe, VolunteerForm],
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
  templateUrl: './community-day-page.html',
})
export class CommunityDayPage {
  /** From the address. */
  readonly slug = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly office = inject(OfficeStore);
  protected readonly resource = httpResource<PublicCommunityDay>(() =>
    route(routes.publicCommunityDay, { slug: this.slug() }),
  );
  protected readonly day = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly gone = computed(() => isGone(this.resource.error()));
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly door = computed(() => {
    const day = this.day();
    return day === undefined ? 'closed' : communityDoor(day, Date.now());
  });
  protected readonly when = computed(() => {
    const day = this.day();
    return day === undefined ? '' : communityDayWhen(day, this.words.voice());
  });
  protected readonly missing = computed(() =>
    (this.day()?.shifts ?? []).reduce((sum, { free }) => sum + free, 0),
  );
  protected readonly opens = computed(() => this.moment(this.day()?.signUpFrom));
  protected readonly booths = computed(() => this.moment(this.day()?.boothsUntil ?? undefined));
  protected readonly freeUntil = computed(() => this.moment(this.day()?.cancelFreeUntil));

  constructor() {
    const head = inject(PageHead);
    const status = inject(ResponseStatus);
    effect(() => {
      const day = this.day();
      if (day === undefined) return;
      const title = `${this.words.t('community.day.title')} ${day.title}`;
      head.set(title, `${this.when()}, ${day.place}`);
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
