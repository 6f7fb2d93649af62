import { Component, computed, input } from '@angular/core';
import { TPipe } from '../../../shared/t.pipe';

/** How the message will read, as far as it is the same for everybody. */
@Component({
  selector: 'dabei-mail-look',
  imports: [TPipe],
  styles: `
    figure {
      margin: 0;
      padding: 0.75rem 1rem;
      border-inline-start: 4px solid var(--line);
      background: var(--quiet-paper);
      overflow-wrap: anywhere;
    }
    p {
      margin-block: 0.25rem;
      white-space: pre-line;
    }
  `,
  template: `
    <figure>
      <figcaption class="small soft">{{ 'market-storm.mail.caption' | t }}</figcaption>
      <p class="strong">{{ 'market-storm.mail.subject' | t: { title: title() } }}</p>
      <p>{{ 'market-storm.mail.status' | t: said() }}</p>
      <p>
        <bdi>{{ words().trim() || ('market-storm.mail.empty' | t) }}</bdi>
      </p>
    </figure>
  `,
})
export class MailLook {
  readonly ofNumbers = input.required<boolean>();
  readonly title = input.required<string>();
  readonly day = input.required<string>();
  readonly words = input.required<string>();
  protected readonly said = computed(() => ({
    title: this.title(),
    day: this.day(),
    numbers: this.ofNumbers() ? 'yes' : 'no',
  }));
}
