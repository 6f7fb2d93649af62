import { Component, DOCUMENT, inject, signal } from '@angular/core';
import { Field, Icon } from '@dabei/web/ui';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { AccessClient } from './access-client';
import { QrCode } from './qr-code';
import { StaffSession } from './staff-session';

type Setup = Awaited<ReturnType<AccessClient['setUpTotp']>>;

/** Setting up the second code: password, QR code, one code back, the spare codes on paper. */
@Component({
  selector: 'dabei-two-factor-page',
  imports: [Field, Icon, ProblemLine, QrCode, TPipe],
  templateUrl: './two-factor-page.html',
})
export class TwoFactorPage {
  private readonly access = inject(AccessClient);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly session = inject(StaffSession);

  protected readonly attempt = attempt();
  protected readonly setup = signal<Setup | null>(null);
  protected readonly confirmed = signal(false);
  protected readonly password = signal('');
  protected readonly code = signal('');

  constructor() {
    inject(PageHead).set(this.words.t('desk.twoFactor.title'));
  }

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt.run(async () => {
      this.setup.set(await this.access.setUpTotp(this.password()));
      this.confirmed.set(false);
    });
    this.password.set('');
  }

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.attempt.run(async () => {
      await this.access.confirmTotp(this.code().trim());
      await this.session.look();
    });
    if (!done) return;
    this.confirmed.set(true);
    this.toasts.say(this.words.t('desk.twoFactor.on'));
  }

  protected print(): void {
    this.window?.print();
  }
}
