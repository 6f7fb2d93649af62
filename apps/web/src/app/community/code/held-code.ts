import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  effect,
  inject,
  input,
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
import type { CodeAnswer, PendingPress } from './held-press';

/** Second step: the six digits make what is held one's own. From the mail's link only the button is missing. */
@Component({
  selector: 'dabei-held-code',
  imports: [CodeStep, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-4);
    }
  `,
  templateUrl: './held-code.html',
})
export class HeldCode {
  /** Where its sentences stand. */
  readonly says = input.required<'community.code' | 'booths.code'>();
  /** Under which name the link of the mail carries the id. */
  readonly linkName = input.required<string>();
  readonly pending = input.required<PendingPress | null>();
  readonly confirm = input.required<(id: string, code: string) => Promise<CodeAnswer>>();
  /** The own page behind the secret. */
  readonly leadsTo = input.required<'mitmachen' | 'standbewerbung'>();

  private readonly words = inject(Words);
  private readonly router = inject(Router);
  protected readonly link = signal<ReturnType<typeof codeInLink>>(null);
  protected readonly looked = signal(false);
  protected readonly expired = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  constructor() {
    const head = inject(PageHead);
    const { location } = inject(DOCUMENT);
    effect(() => {
      head.set(this.words.t(`${this.says()}.title`));
    });
    afterNextRender(() => {
      this.link.set(codeInLink(location.hash, this.linkName()));
      this.looked.set(true);
    });
  }

  protected moment(instant: string): string {
    return momentText(instant, this.words.voice());
  }

  protected async enter(id: string, code: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const answer = await this.confirm()(id, code);
      if (answer.outcome === 'expired') this.expired.set(true);
      else {
        const address = ['/', this.words.language(), this.leadsTo(), answer.secret];
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
