import { Component, computed, inject } from '@angular/core';
import { route, deskRoutes } from '@dabei/contracts';
import { listText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { FamilyData } from './family-data';

/** The protection mark, with everything it does said before it is set. */
@Component({
  selector: 'dabei-protection-section',
  imports: [Icon, ProblemLine, TPipe],
  template: `
    <section class="sheet stack-small" aria-labelledby="protection-title">
      <h2 id="protection-title">{{ 'families.protection.title' | t }}</h2>
      @if (on()) {
        <p class="notice notice-confirmed">
          <dabei-icon name="shield" /><span>{{ 'families.protection.on' | t }}</span>
        </p>
      }
      @if (onSheets(); as events) {
        <p class="notice notice-waiting">
          <dabei-icon name="phone" /><span>{{
            'families.protection.onSheets' | t: { events }
          }}</span>
        </p>
      }
      <p>{{ 'families.protection.does' | t }}</p>
      <ul>
        @for (effect of effects; track effect) {
          <li>{{ 'families.protection.' + effect | t }}</li>
        }
      </ul>
      <p class="small soft">{{ 'families.protection.hint' | t }}</p>
      <dabei-problem-line [text]="saving.problem()" />
      <p>
        <button type="button" class="button" [disabled]="saving.busy()" (click)="mark(!on())">
          {{ (on() ? 'families.protection.takeBack' : 'families.protection.set') | t }}
        </button>
      </p>
    </section>
  `,
})
export class ProtectionSection {
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly data = inject(FamilyData);
  protected readonly saving = attempt();
  protected readonly effects = ['feeds', 'post', 'letters', 'sheet', 'nobody'];
  protected readonly on = computed(() => this.data.family()?.protected === true);

  /** Where its own number is the only one there is to call. */
  protected readonly onSheets = computed(() => {
    const family = this.data.family();
    if (!family?.protected || family.guardians.every(({ phone }) => phone === null)) return '';
    return listText([...new Set(family.phoneOnSheets)], this.words.language());
  });

  protected async mark(wanted: boolean): Promise<void> {
    const address = route(deskRoutes.deskFamilyProtection, { id: this.data.id() ?? '' });
    if (!(await this.saving.run(() => this.calls.post(address, { protected: wanted })))) return;
    const said = wanted ? 'isSet' : 'isTakenBack';
    this.toasts.say(this.words.t(`families.protection.${said}`), () => void this.mark(!wanted));
    this.data.resource.reload();
  }
}
