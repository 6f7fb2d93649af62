import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { neverOnPaper, type FamilyPage } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { FailedMailActs } from '../../messages/failed/failed-mail-acts';
import { failureCode, failureKind } from '../../messages/failed/failure-kind';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { FamilyData } from './family-data';
import { purposeText } from './purpose-text';

type FamilyMail = FamilyPage['mails'][number];

/** Mails and letters, what became of them, and another try for those that did not arrive. */
@Component({
  selector: 'dabei-post-section',
  imports: [FailedMailActs, Icon, ProblemLine, RouterLink, TPipe],
  templateUrl: './post-section.html',
})
export class PostSection {
  private readonly words = inject(Words);
  protected readonly data = inject(FamilyData);
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

  private moment(instant: string): string {
    return momentText(instant, this.words.voice());
  }

  private failure({ failure }: FamilyMail): string {
    const code = failure ?? '';
    return this.words.t(`desk.mails.failure-${failureKind(code)}`, { code: failureCode(code) });
  }
}
