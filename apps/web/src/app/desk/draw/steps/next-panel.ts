import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DrawView } from '@dabei/contracts';
import { dayText, momentText, townTime } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ProgrammeData } from '../../programme/programme-data';
import { isConfirmable } from '../parts/run-words';
import { nextStep } from './next-step';

/** What comes next, why, and the one button for it. */
@Component({
  selector: 'dabei-next-panel',
  imports: [RouterLink, TPipe],
  templateUrl: './next-panel.html',
})
export class NextPanel {
  readonly view = input.required<DrawView>();
  readonly busy = input(false);
  readonly sealing = output();
  readonly numbering = output();
  readonly rehearsing = output();

  private readonly words = inject(Words);
  private readonly programme = inject(ProgrammeData);

  protected readonly next = computed(() => nextStep(this.view()));
  protected readonly query = computed(() => ({ aktion: this.view().campaign.slug }));
  protected readonly ready = computed(() => this.view().runs.find(isConfirmable));
  protected readonly mayRehearse = computed(
    () => !this.view().confirmed && ['wishing', 'drawing'].includes(this.view().campaign.phase),
  );
  protected readonly tooEarly = computed(() => {
    const { seal } = this.view();
    return seal !== null && townTime(new Date()).date < seal.drawnOn;
  });
  protected readonly drawnOn = computed(() =>
    dayText(this.view().seal?.drawnOn ?? '2000-01-01', this.words.language()),
  );
  /** When the free places open to everybody. */
  protected readonly opens = computed(() => {
    const campaign = this.programme.programme()?.campaign;
    return campaign?.slug === this.view().campaign.slug && campaign.opensAt
      ? momentText(campaign.opensAt, this.words.voice())
      : '';
  });
}
