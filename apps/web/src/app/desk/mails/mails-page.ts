import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { route, routes, type FailedMail } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { failureKind } from './failure-kind';

/** Mails that did not arrive, with the reason and another try. */
@Component({
  selector: 'dabei-mails-page',
  imports: [AnswerState, ProblemLine, TPipe],
  templateUrl: './mails-page.html',
})
export class MailsPage {
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly resource = httpResource<FailedMail[]>(() => routes.deskFailedMails);
  protected readonly mails = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly sending = attempt();

  constructor() {
    inject(PageHead).set(this.words.t('desk.mails.title'));
  }

  protected moment(instant: string): string {
    return momentText(instant, this.words.voice());
  }

  protected purpose({ purpose }: FailedMail): string {
    const key = `desk.mails.purpose-${purpose}`;
    return this.words.knows(key) ? this.words.t(key) : purpose;
  }

  protected failure({ failure }: FailedMail): string {
    return this.words.t(`desk.mails.failure-${failureKind(failure)}`, { code: failure });
  }

  protected async again(mail: FailedMail): Promise<void> {
    const done = await this.sending.run(() =>
      this.calls.post(route(routes.deskMailAgain, { id: mail.id })),
    );
    if (done) this.toasts.say(this.words.t('desk.mails.sentAgain'));
    this.resource.reload();
  }
}
