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
import { form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { route, routes, type PublicCommission } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { focusFirstError } from '../../shared/focus-first-error';
import { OfficeStore } from '../../shared/office-store';
import { PageHead } from '../../shared/page-head';
import { isGone, problemText } from '../../shared/problem-text';
import { whenThereIsRoom } from '../../shared/when-there-is-room';
import { TextField } from '../../shared/text-field';
import {
  emailShape,
  nameShape,
  phoneShape,
  requiredText,
  shapedText,
} from '../../shared/text-rules';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { CommissionTermsList } from './commission-terms-list';
import { Awning } from '../public/awning';
import { marketWhen } from '../market-words';
import { NumberClaims } from './number-claims';
import { doorOf, minutesUntil } from './number-opening-words';
import { serverTime } from './opening-clock';

/** A Kleiderbörse for sellers: when it opens, how it works, and the one form it needs. */
@Component({
  selector: 'dabei-ask-number-page',
  imports: [Awning, CommissionTermsList, Icon, RouterLink, TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-3);
    }
  `,
  templateUrl: './ask-number-page.html',
})
export class AskNumberPage {
  /** From the address. */
  readonly slug = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly office = inject(OfficeStore);
  private readonly claims = inject(NumberClaims);
  private readonly router = inject(Router);
  private readonly head = inject(PageHead);

  protected readonly resource = httpResource<PublicCommission>(() =>
    route(routes.publicCommission, { slug: this.slug() }),
  );
  protected readonly market = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly gone = computed(() => isGone(this.resource.error()));
  private readonly ticking = serverTime(computed(() => this.market()?.now));
  /** On the server, and before the first tick: what it said itself. */
  private readonly now = computed(() => this.ticking() ?? Date.parse(this.market()?.now ?? ''));
  protected readonly door = computed(() => {
    const market = this.market();
    return market === undefined ? 'closed' : doorOf(market, this.now());
  });
  protected readonly minutes = computed(() =>
    minutesUntil(this.market()?.opensOn ?? '', this.now()),
  );
  protected readonly isForAll = computed(
    () => this.now() >= Date.parse(this.market()?.opensOn ?? ''),
  );
  protected readonly draw = computed(
    () => `/${this.words.language()}/markt/${this.slug()}/auslosung`,
  );
  protected readonly byLot = computed(() => {
    const market = this.market();
    return market !== undefined && market.allocation !== 'choose' && !market.drawn;
  });
  protected readonly press = computed(() => {
    const market = this.market();
    if (this.byLot()) return 'press-lots';
    return market !== undefined && (market.free === 0 || market.waiting > 0)
      ? 'press-line'
      : 'press';
  });
  protected readonly when = computed(() => {
    const market = this.market();
    return market === undefined ? '' : marketWhen(market, this.words.voice());
  });

  private readonly draft = signal({ name: '', email: '', phone: '' });
  protected readonly form = form(this.draft, (path) => {
    const say = (key: string) => (): string => this.words.t(`commission.seller.${key}`);
    requiredText(path.name, say('name-missing'));
    shapedText(path.name, nameShape, say('name-missing'));
    requiredText(path.email, say('email-wrong'));
    shapedText(path.email, emailShape, say('email-wrong'));
    shapedText(path.phone, phoneShape, say('phone-wrong'));
  });
  protected readonly busy = signal(false);
  protected readonly waitsForServer = signal(false);
  protected readonly problem = signal<string | null>(null);

  constructor() {
    effect(() => {
      const market = this.market();
      const title = market?.title;
      if (title !== undefined)
        this.head.set(
          this.words.t('commission.seller.title', { title }),
          `${this.when()}, ${market?.place ?? ''}`,
        );
    });
  }

  protected moment(instant: string): string {
    return momentText(new Date(instant), this.words.voice());
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.form().markAsTouched();
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.claim();
    } catch (error) {
      this.problem.set(problemText(error, this.words));
      this.resource.reload();
    } finally {
      this.busy.set(false);
      this.waitsForServer.set(false);
    }
  }

  /** A busy server is asked again by itself; what was typed stays. */
  private async claim(): Promise<void> {
    const { name, email, phone } = this.draft();
    const claim = {
      name: name.trim(),
      email: email.trim(),
      phone: phone.trim() === '' ? null : phone.trim(),
      language: this.words.language(),
    };
    await whenThereIsRoom(
      () => this.claims.claim(this.slug(), claim),
      () => this.waitsForServer.set(true),
    );
    await this.router.navigate(['/', this.words.language(), 'kleiderboerse', 'code']);
  }
}
