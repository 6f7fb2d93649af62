import {
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  type OnDestroy,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { DomSanitizer, type SafeUrl } from '@angular/platform-browser';
import { Icon } from '@dabei/web/ui';
import { StaffSession } from '../../desk/access/staff-session';
import { attempt } from '../../desk/parts/attempt';
import { ProblemLine } from '../../desk/parts/problem-line';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { PrintEverything } from './print-everything';

/** One button prints everything for a day (product rule 6): sheets, signs, and the letters that wait. */
@Component({
  selector: 'dabei-print-day',
  imports: [Icon, ProblemLine, RouterLink, TPipe],
  providers: [PrintEverything],
  styles: `
    progress {
      inline-size: min(100%, 20rem);
    }
  `,
  templateUrl: './print-day.html',
})
export class PrintDay implements OnDestroy {
  readonly today = input.required<string>();

  protected readonly work = inject(PrintEverything);
  private readonly words = inject(Words);
  private readonly session = inject(StaffSession);
  private readonly trusted = inject(DomSanitizer);
  private readonly window = inject(DOCUMENT).defaultView;

  protected readonly day = linkedSignal(() => this.today());
  protected readonly health = signal(false);
  protected readonly letters = signal(true);
  protected readonly counting = attempt();
  protected readonly printing = attempt();
  protected readonly file = signal<SafeUrl | null>(null);
  protected readonly lettersPrinted = signal(false);
  private address = '';

  private readonly mayPrintLetters = computed(
    () => this.session.staff()?.permissions.includes('desk:families') ?? false,
  );
  protected readonly waiting = computed(() => this.work.plan()?.letters ?? 0);
  protected readonly nothing = computed(() => {
    const plan = this.work.plan();
    return plan !== null && plan.events === 0 && (plan.letters === 0 || !this.letters());
  });
  protected readonly planText = computed(() => {
    const plan = this.work.plan();
    if (plan === null) return '';
    if (this.nothing() && plan.letters === 0) return this.words.t('day.print.nothing');
    const letters = this.letters() ? plan.letters : 0;
    return this.words.t('day.print.plan', { events: plan.events, letters });
  });

  constructor() {
    effect(() => {
      const day = this.day();
      const may = this.mayPrintLetters();
      if (day) untracked(() => void this.count(day, may));
    });
  }

  ngOnDestroy(): void {
    this.forget();
  }

  protected async print(): Promise<void> {
    this.forget();
    const letters = this.letters() && this.work.lettersWait();
    const wanted = { day: this.day(), health: this.health(), letters };
    const done = await this.printing.run(async () => {
      this.address = URL.createObjectURL(await this.work.print(wanted));
    });
    if (!done) return;
    this.file.set(this.trusted.bypassSecurityTrustUrl(this.address));
    this.lettersPrinted.set(letters);
    // where the browser lets it; else the link does
    this.window?.open(this.address, '_blank');
    await this.count(wanted.day, this.mayPrintLetters());
  }

  private async count(day: string, may: boolean): Promise<void> {
    if (this.work.plan()?.day !== day) this.forget();
    await this.counting.run(() => this.work.look(day, may));
  }

  /** The file is on this device only as long as it is shown. */
  private forget(): void {
    if (this.address) URL.revokeObjectURL(this.address);
    this.address = '';
    this.file.set(null);
  }
}
