import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { hourText, listText } from '@dabei/words';
import { codeInLink } from '../../shared/code-in-link';
import { CodeStep } from '../../shared/code-step';
import { PageHead } from '../../shared/page-head';
import { problemText } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { PitchPress } from './pitch-press';
import { refusalText } from './refusal-text';

/** Second step: the six digits make a booking of what is held. From the mail's link only the button is missing. */
@Component({
  selector: 'dabei-pitch-code-page',
  imports: [CodeStep, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block: var(--gap-4);
    }
  `,
  templateUrl: './code-page.html',
})
export class CodePage {
  protected readonly press = inject(PitchPress);
  protected readonly words = inject(Words);
  private readonly router = inject(Router);

  protected readonly link = signal<ReturnType<typeof codeInLink>>(null);
  protected readonly looked = signal(false);
  protected readonly expired = signal(false);
  protected readonly refused = signal<readonly string[]>([]);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly markets = computed(() => `/${this.words.language()}/markt`);
  protected readonly until = computed(() => {
    const pending = this.press.pending();
    return pending === null ? '' : hourText(pending.confirmBy, this.words.voice());
  });
  protected readonly held = computed(() => {
    const { numbers = [], email = '' } = this.press.pending() ?? {};
    return {
      count: numbers.length,
      numbers: listText(numbers, this.words.language()),
      email,
      until: this.until(),
    };
  });

  constructor() {
    inject(PageHead).set(this.words.t('market.code.title'));
    const { location } = inject(DOCUMENT);
    this.press.restore();
    afterNextRender(() => {
      this.link.set(codeInLink(location.hash, 'buchung'));
      this.looked.set(true);
    });
  }

  protected async confirm(bookingId: string, code: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const answer = await this.press.confirm(bookingId, code);
      if (answer.outcome === 'expired') this.expired.set(true);
      else if (answer.outcome === 'refused')
        this.refused.set(answer.refusals.map((refusal) => refusalText(refusal, this.words)));
      else await this.enter(answer.secret);
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    } finally {
      this.busy.set(false);
    }
  }

  /** The own page says the rest; Back must not lead to a used code. */
  private async enter(secret: string): Promise<void> {
    this.press.done();
    const address = ['/', this.words.language(), 'stand', secret];
    await this.router.navigate(address, { queryParams: { neu: 1 }, replaceUrl: true });
  }
}
