import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type FamilyPage } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { failureKind } from '../../mails/failure-kind';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { FamilyData } from './family-data';
import { purposeText } from './purpose-text';

type FamilyMail = FamilyPage['mails'][number];

/** Mails and letters, what became of them, and another try for those that did not arrive. */
@Component({
  selector: 'dabei-post-section',
  imports: [Icon, ProblemLine, RouterLink, TPipe],
  templateUrl: './post-section.html',
})
export class PostSection {
  private readonly words = inject(Words);
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly data = inject(FamilyData);
  protected readonly sending = attempt();

  protected readonly mails = computed(() =>
    (this.data.family()?.mails ?? []).map((mail) => ({
      mail,
      purpose: purposeText(mail.purpose, this.words),
      moment: this.moment(mail.sentAt ?? mail.createdAt),
      failed: mail.state === 'failed',
      state:
        mail.state === 'failed'
          ? this.failure(mail)
          : this.words.t(`families.post.mail-${mail.state}`),
    })),
  );
  protected readonly letters = computed(() =>
    (this.data.family()?.letters ?? []).map((letter) => ({
      id: letter.id,
      purpose: purposeText(letter.purpose, this.words),
      moment: this.moment(letter.sentAt ?? letter.printedAt ?? letter.createdAt),
      state: this.words.t(`families.post.letter-${letter.state}`),
    })),
  );
  protected readonly bounced = computed(() => this.mails().some(({ failed }) => failed));

  protected async again({ id }: FamilyMail): Promise<void> {
    const done = await this.sending.run(() => this.calls.post(route(routes.deskMailAgain, { id })));
    if (done) this.toasts.say(this.words.t('desk.mails.sentAgain'));
    this.data.resource.reload();
  }

  private moment(instant: string): string {
    return momentText(instant, this.words.voice());
  }

  private failure({ failure }: FamilyMail): string {
    const code = failure ?? '';
    return this.words.t(`desk.mails.failure-${failureKind(code)}`, { code });
  }
}
