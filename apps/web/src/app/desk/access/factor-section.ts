import { Component, computed, inject, input, output, signal } from '@angular/core';
import { fewCodesLeft, type FactorView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { attempt } from '../parts/attempt';
import { Toasts } from '../parts/toasts';
import { AccessClient } from './access-client';
import { CodeSheet } from './code-sheet';
import { PasswordStep } from './password-step';
import { QrCode } from '../../shared/qr-code';
import { ReadBack } from './read-back';
import { StaffSession } from './staff-session';

/** `app`, `printed`, `renew`, `off` ask for the password first; then `scan`, `read` or `sheet`. */
type Step = 'see' | 'app' | 'printed' | 'renew' | 'off' | 'scan' | 'read' | 'sheet';

/** The second code: an app or a sheet of paper, new codes, another way, or none. */
@Component({
  selector: 'dabei-factor-section',
  imports: [CodeSheet, Icon, PasswordStep, QrCode, ReadBack, TPipe],
  host: { class: 'stack' },
  styles: `
    .ways {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
      gap: 1rem;
    }
    .way {
      padding: 1rem;
      border: 2px solid var(--line);
      border-radius: var(--round);
      align-content: start;
    }
    .way p {
      margin: 0;
    }
    .scan {
      display: flex;
      flex-wrap: wrap;
      gap: 1rem;
    }
  `,
  templateUrl: './factor-section.html',
})
export class FactorSection {
  readonly factor = input.required<FactorView>();
  readonly changed = output();

  private readonly access = inject(AccessClient);
  private readonly session = inject(StaffSession);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly attempt = attempt();
  protected readonly step = signal<Step>('see');
  protected readonly codes = signal<readonly string[]>([]);
  protected readonly uri = signal('');
  protected readonly few = computed(() => this.factor().codesLeft <= fewCodesLeft);
  protected readonly consequence = computed(() => {
    if (this.step() === 'off') return this.words.t('team.safe.offThen');
    const replaces = this.factor().mode !== 'none';
    return replaces ? this.words.t('team.safe.renewThen') : undefined;
  });

  protected go(step: Step): void {
    this.attempt.problem.set(null);
    this.step.set(step);
  }

  protected async withPassword(password: string): Promise<void> {
    const step = this.step();
    const done = await this.attempt.run(async () => {
      if (step === 'off') await this.access.turnFactorOff(password);
      else if (step === 'app') await this.scan(password);
      else {
        const sheet =
          step === 'renew' ? this.access.renewCodes(password) : this.access.printCodes(password);
        this.codes.set((await sheet).codes);
      }
    });
    if (!done) return;
    if (step === 'off') await this.finish('team.safe.offDone');
    else this.go(step === 'app' ? 'scan' : step === 'renew' ? 'sheet' : 'read');
  }

  private async scan(password: string): Promise<void> {
    const { uri, backupCodes } = await this.access.setUpTotp(password);
    this.uri.set(uri);
    this.codes.set(backupCodes);
  }

  protected async confirmApp(code: string): Promise<void> {
    if (await this.attempt.run(() => this.access.confirmTotp(code)))
      await this.finish('team.safe.on');
  }

  protected async confirmPrinted(code: string): Promise<void> {
    if (await this.attempt.run(() => this.access.confirmPrinted(code)))
      await this.finish('team.safe.on');
  }

  protected async finish(word: string): Promise<void> {
    await this.attempt.run(() => this.session.look());
    this.codes.set([]);
    this.uri.set('');
    this.go('see');
    this.toasts.say(this.words.t(word));
    this.changed.emit();
  }
}
