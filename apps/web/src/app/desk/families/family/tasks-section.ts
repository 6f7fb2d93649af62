import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { feeDifferenceText } from '../../parts/fee-difference-text';
import { FamilyData } from './family-data';

/** What somebody still has to do for this family; it is done on the page of today. */
@Component({
  selector: 'dabei-tasks-section',
  imports: [Icon, RouterLink, TPipe],
  template: `
    @if (tasks().length > 0) {
      <section class="notice notice-waiting" aria-labelledby="tasks-title">
        <dabei-icon name="flag" />
        <div class="stack-small">
          <h2 id="tasks-title">{{ 'families.tasks.title' | t: { count: tasks().length } }}</h2>
          <ul>
            @for (task of tasks(); track task.id) {
              <li>
                {{ task.text }}
                @if (task.attempts > 0) {
                  <span class="small">{{
                    'families.tasks.attempts' | t: { count: task.attempts }
                  }}</span>
                }
              </li>
            }
          </ul>
          <p>
            <a routerLink="/desk">{{ 'families.tasks.toToday' | t }}</a>
          </p>
        </div>
      </section>
    }
  `,
})
export class TasksSection {
  private readonly words = inject(Words);
  private readonly data = inject(FamilyData);

  protected readonly tasks = computed(() =>
    (this.data.family()?.tasks ?? []).map(
      ({ id, kind, childName, eventTitle, dueAt, attempts, fee }) => ({
        id,
        attempts: attempts.length,
        text: [
          this.words.t(`desk.task.kind-${kind}`),
          childName,
          eventTitle,
          fee ? feeDifferenceText(fee, this.words.voice()) : null,
          dueAt === null
            ? null
            : this.words.t('families.tasks.until', { at: momentText(dueAt, this.words.voice()) }),
        ]
          .filter(Boolean)
          .join(' · '),
      }),
    ),
  );
}
