import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { neverOnPaper, route, routes, type FamilyPage } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { failureCode, failureKind } from '../../messages/failed/failure-kind';
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
      onPaper: !neverOnPaper.includes(mail.purpose),
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

  /** A letter could go there instead. */
  protected readonly hasAddress = computed(() => {
    const { street, town } = this.data.family() ?? {};
    return !!street && !!town;
  });

  protected async again({ id }: FamilyMail): Promise<void> {
    await this.act(route(routes.deskMailAgain, { id }), 'desk.mails.sentAgain');
  }

  protected async letter({ id }: FamilyMail): Promise<void> {
    await this.act(route(routes.deskMailLetter, { id }), 'desk.mails.byLetterDone');
  }

  private async act(address: string, said: string): Promise<void> {
    if (await this.sending.run(() => this.calls.post(address))) {
      this.toasts.say(this.words.t(said));
    }
    this.data.resource.reload();
  }

  private moment(instant: string): string {
    return momentText(instant, this.words.voice());
  }

  private failure({ failure }: FamilyMail): string {
    const code = failure ?? '';
    return this.words.t(`desk.mails.failure-${failureKind(code)}`, { code: failureCode(code) });
  }
}
