import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  inject,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { momentText } from '@dabei/words';
import { codeInLink } from '../../shared/code-in-link';
import { CodeStep } from '../../shared/code-step';
import { PageHead } from '../../shared/page-head';
import { problemText } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { VolunteerPresses } from './volunteer-presses';

/** Second step: the six digits make the held shifts one's own. From the mail only a button. */
@Component({
  selector: 'dabei-volunteer-code-page',
  imports: [CodeStep, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-4);
    }
  `,
  templateUrl: './volunteer-code-page.html',
})
export class VolunteerCodePage {
  protected readonly presses = inject(VolunteerPresses);
  private readonly words = inject(Words);
  private readonly router = inject(Router);

  protected readonly link = signal<ReturnType<typeof codeInLink>>(null);
  protected readonly looked = signal(false);
  protected readonly expired = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  constructor() {
    inject(PageHead).set(this.words.t('community.code.title'));
    const { location } = inject(DOCUMENT);
    this.presses.restore();
    afterNextRender(() => {
      this.link.set(codeInLink(location.hash, 'helfen'));
      this.looked.set(true);
    });
  }

  protected moment(instant: string): string {
    return momentText(instant, this.words.voice());
  }

  protected async confirm(id: string, code: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const answer = await this.presses.confirm(id, code);
      this.presses.done();
      if (answer.outcome === 'expired') this.expired.set(true);
      else {
        const address = ['/', this.words.language(), 'mitmachen', answer.secret];
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
