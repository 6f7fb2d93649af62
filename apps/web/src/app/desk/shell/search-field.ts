import { httpResource } from '@angular/common/http';
import {
  Component,
  computed,
  ElementRef,
  inject,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { deskRoutes, type SearchAnswer, type SearchHit } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { hitLink, hitNote, hitTitle } from '../overview/hit-words';
import { laterSignal } from './later-signal';

const shortest = 2;
const perKind = '5';

/** Finds families, children, events and organisations from anywhere; arrows choose, Enter opens. */
@Component({
  selector: 'dabei-search-field',
  imports: [Icon, TPipe],
  host: { '(focusout)': 'leave($event)' },
  styleUrl: './search-field.css',
  templateUrl: './search-field.html',
})
export class SearchField {
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected readonly typed = signal('');
  protected readonly open = signal(false);
  private readonly settled = laterSignal(this.typed, 180);
  private readonly wanted = computed(() => {
    const q = this.settled().trim();
    return this.open() && q.length >= shortest ? q : undefined;
  });
  private readonly answer = httpResource<SearchAnswer>(() => {
    const q = this.wanted();
    return q === undefined
      ? undefined
      : { url: deskRoutes.deskSearch, params: { q, limit: perKind } };
  });
  /** The hits before stay until the new ones are there, so that the list does not flicker. */
  private readonly hits = linkedSignal<SearchAnswer | undefined, readonly SearchHit[]>({
    source: () => (this.answer.hasValue() ? this.answer.value() : undefined),
    computation: (answer, before) => answer?.hits ?? before?.value ?? [],
  });
  protected readonly options = computed(() =>
    this.wanted() === undefined
      ? []
      : this.hits().map((hit) => ({
          link: hitLink(hit),
          title: hitTitle(hit, this.words),
          kind: this.words.t(`overview.search.one-${hit.kind}`),
          note: hitNote(hit, this.words),
        })),
  );
  protected readonly shown = computed(() => this.wanted() !== undefined && !this.answer.error());
  protected readonly found = computed(() =>
    this.shown() && !this.answer.isLoading()
      ? this.words.t('overview.search.found', { count: this.options().length })
      : '',
  );
  protected readonly active = linkedSignal({ source: this.options, computation: () => -1 });

  focus(): void {
    const field = this.field().nativeElement;
    field.focus();
    field.select();
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.open.set(true);
  }

  protected key(event: KeyboardEvent): void {
    const last = this.options().length - 1;
    const moves: Record<string, number> = {
      ArrowDown: this.active() < last ? this.active() + 1 : 0,
      ArrowUp: this.active() > 0 ? this.active() - 1 : last,
    };
    const next = moves[event.key];
    if (next !== undefined && last >= 0) {
      event.preventDefault();
      this.open.set(true);
      this.active.set(next);
    } else if (event.key === 'Escape' && this.open()) {
      event.preventDefault();
      this.open.set(false);
    }
  }

  /** Enter opens the chosen hit, or the page with all of them. */
  protected go(event: Event): void {
    event.preventDefault();
    const chosen = this.options()[this.active()];
    const q = this.field().nativeElement.value.trim();
    if (chosen) this.visit(chosen.link);
    else if (q) this.all(q);
  }

  /** The field keeps the focus while a hit is pressed. */
  protected choose(event: Event, link: string[]): void {
    event.preventDefault();
    this.visit(link);
  }

  private visit(link: string[]): void {
    this.open.set(false);
    this.typed.set('');
    void this.router.navigate(link);
  }

  protected all(q: string): void {
    this.open.set(false);
    void this.router.navigate(['/desk/suche'], { queryParams: { q } });
  }

  protected leave({ relatedTarget }: FocusEvent): void {
    if (!this.host.nativeElement.contains(relatedTarget as Node | null)) this.open.set(false);
  }
}
