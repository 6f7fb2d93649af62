import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  inject,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { codeInLink } from '../../shared/code-in-link';
import { CodeStep } from '../../shared/code-step';
import { PageHead } from '../../shared/page-head';
import { problemText } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { NumberClaims } from './number-claims';

/** Second step: the six digits make the number, or the place in the line, one's own. From the mail only a button. */
@Component({
  selector: 'dabei-number-code-page',
  imports: [CodeStep, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-4);
    }
  `,
  templateUrl: './number-code-page.html',
})
export class NumberCodePage {
  protected readonly claims = inject(NumberClaims);
  private readonly words = inject(Words);
  private readonly router = inject(Router);

  protected readonly link = signal<ReturnType<typeof codeInLink>>(null);
  protected readonly looked = signal(false);
  protected readonly expired = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  constructor() {
    inject(PageHead).set(this.words.t('commission.seller.code-title'));
    const { location } = inject(DOCUMENT);
    this.claims.restore();
    afterNextRender(() => {
      this.link.set(codeInLink(location.hash, 'nummer'));
      this.looked.set(true);
    });
  }

  protected async confirm(id: string, code: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const answer = await this.claims.confirm(id, code);
      this.claims.done();
      if (answer.outcome === 'expired') this.expired.set(true);
      else {
        const address = ['/', this.words.language(), 'kleiderboerse', 'nummer', answer.secret];
        // going back must not lead to a used code
        await this.router.navigate(address, { replaceUrl: true });
      }
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    } finally {
      this.busy.set(false);
    }
  }
}
