import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import {
  deskRoutes,
  type CompanionAssign,
  type CompanionAssigned,
  type CompanionPerson,
} from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { dayText } from '@dabei/words';
import { nameShape } from '../../../../shared/text-rules';
import { TPipe } from '../../../../shared/t.pipe';
import { Words } from '../../../../shared/words';
import { ApiCalls } from '../../../parts/api-calls';
import { attempt } from '../../../parts/attempt';
import { ProblemLine } from '../../../parts/problem-line';
import { Toasts } from '../../../parts/toasts';
import { StandingBadge } from '../clearance/standing-badge';

export interface AssignableEvent {
  id: string;
  title: string;
  firstDay: string | null;
}

const pause = 300;

/** Assigning a person: somebody known is found while typing, for a new one the name is enough. */
@Component({
  selector: 'dabei-assign-dialog',
  imports: [DialogPanel, ProblemLine, StandingBadge, TPipe],
  templateUrl: './assign-dialog.html',
  styles: `
    .choices {
      max-block-size: 14rem;
      overflow-y: auto;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.4rem 0.8rem;
      align-items: center;
      justify-content: space-between;
    }
  `,
})
export class AssignDialog {
  readonly open = input(false);
  readonly events = input.required<readonly AssignableEvent[]>();
  readonly closed = output();
  readonly assigned = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly assigning = attempt();
  protected readonly typed = signal('');
  private readonly asked = signal('');
  protected readonly ticked = linkedSignal<readonly string[]>(() => {
    const [only, ...others] = this.events();
    return only && others.length === 0 ? [only.id] : [];
  });
  private readonly resource = httpResource<CompanionPerson[]>(() => {
    const q = this.asked();
    return this.open() && q.length >= 2
      ? { url: deskRoutes.deskCompanionPeople, params: { q } }
      : undefined;
  });
  protected readonly people = computed(() =>
    this.resource.hasValue() ? this.resource.value() : [],
  );
  protected readonly newName = computed(() => {
    const name = this.typed().trim();
    return nameShape.test(name) && name.length >= 2 ? name : null;
  });

  protected day({ firstDay }: AssignableEvent): string {
    return firstDay === null
      ? this.words.t('partners.organisation.noDay')
      : dayText(firstDay, this.words.language(), 'short');
  }

  protected type(text: string): void {
    this.typed.set(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.asked.set(text.trim()), pause);
  }

  protected tick(id: string): void {
    this.ticked.update((ids) =>
      ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id],
    );
  }

  protected async assign(person: CompanionAssign['person'], name: string): Promise<void> {
    if (this.ticked().length === 0) {
      this.assigning.problem.set(this.words.t('partners.assign.pick'));
      return;
    }
    const body = { eventIds: this.ticked(), person };
    const done = await this.assigning.run(() =>
      this.calls.post<CompanionAssigned>(deskRoutes.deskCompanions, body),
    );
    if (!done) return;
    this.toasts.say(this.words.t('partners.assign.done', { name }));
    this.assigned.emit();
    this.close();
  }

  protected close(): void {
    clearTimeout(this.timer);
    this.typed.set('');
    this.asked.set('');
    this.assigning.problem.set(null);
    this.closed.emit();
  }
}
