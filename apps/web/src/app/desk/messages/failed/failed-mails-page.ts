import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { neverOnPaper, route, deskRoutes, type FailedMail } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { StaffSession } from '../../access/staff-session';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { MessagesTabs } from '../messages-tabs';
import { FailedMailActs } from './failed-mail-acts';
import { failureCode, failureKind } from './failure-kind';

/** Mails that did not arrive: why, and what helps. A wrong address wants another way, not another try. */
@Component({
  selector: 'dabei-failed-mails-page',
  imports: [AnswerState, FailedMailActs, MessagesTabs, ProblemLine, RouterLink, TPipe],
  templateUrl: './failed-mails-page.html',
})
export class FailedMailsPage {
  private readonly words = inject(Words);
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly staff = inject(StaffSession).staff;

  protected readonly resource = httpResource<FailedMail[]>(() => deskRoutes.deskFailedMails);
  private readonly maySeeFamilies = computed(
    () => this.staff()?.permissions.includes('desk:families') === true,
  );
  protected readonly mails = computed(() =>
    this.resource.hasValue()
      ? this.resource.value().map((mail) => ({
          ...mail,
          who: mail.guardianName ?? mail.toAddress ?? '–',
          about: this.purpose(mail.purpose),
          why: this.failure(mail.failure),
          moment: momentText(mail.createdAt, this.words.voice()),
          family: this.maySeeFamilies() ? mail.householdId : null,
          // a server that was away says nothing about the address
          wrongAddress: failureKind(mail.failure) !== 'later',
          mayRest: neverOnPaper.includes(mail.purpose),
          byLetter:
            this.maySeeFamilies() && mail.hasAddress && !neverOnPaper.includes(mail.purpose),
        }))
      : undefined,
  );
  protected readonly sending = attempt();

  constructor() {
    inject(PageHead).set(this.words.t('desk.mails.title'));
  }

  /** Can be taken back as long as the toast stands. */
  protected async rest(id: string): Promise<void> {
    const address = route(deskRoutes.deskMailSetAside, { id });
    const takeUp = (): void => {
      void this.sending.run(() => this.calls.delete(address)).then(() => this.resource.reload());
    };
    if (await this.sending.run(() => this.calls.post(address)))
      this.toasts.say(this.words.t('desk.mails.setAsideDone'), takeUp);
    this.resource.reload();
  }

  private purpose(purpose: string): string {
    const key = `desk.mails.purpose-${purpose}`;
    return this.words.knows(key) ? this.words.t(key) : purpose;
  }

  private failure(code: string): string {
    return this.words.t(`desk.mails.failure-${failureKind(code)}`, { code: failureCode(code) });
  }
}
