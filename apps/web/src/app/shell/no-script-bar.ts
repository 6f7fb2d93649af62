import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { OfficeStore } from '../shared/office-store';
import { Words } from '../shared/words';

/**
 * Says what works without script. The sentence is set as inner HTML: a browser with script reads the
 * content of `noscript` as text, which would not match what the server rendered.
 */
@Component({
  selector: 'dabei-no-script-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<noscript [innerHTML]="sentence()"></noscript>`,
})
export class NoScriptBar {
  private readonly words = inject(Words);
  private readonly office = inject(OfficeStore);
  protected readonly sentence = computed(() => {
    const phone = this.office.office()?.phone ?? '';
    return `<p class="notice">${this.words.t('public.site.noScript', { phone })}</p>`;
  });
}
