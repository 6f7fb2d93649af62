import {
  afterNextRender,
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  type ElementRef,
  inject,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { deskRoutes } from '@dabei/contracts';
import { filter, map } from 'rxjs';
import { BrowserStorage } from '../../shared/browser-storage';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { FocusOnNavigation } from '../../shell/focus-on-navigation';
import { OfflineBar } from '../../shell/offline-bar';
import { AccessClient } from '../access/access-client';
import { StaffSession } from '../access/staff-session';
import { attempt } from '../parts/attempt';
import { isHere, linksOf, quietLinks } from './desk-links';
import { SearchField } from './search-field';
import { deskLanguageKey } from './speak-desk';

/** What stands around every page of the desk: where one can go, the search, who sits here. */
@Component({
  selector: 'dabei-desk-shell',
  imports: [OfflineBar, RouterLink, RouterOutlet, SearchField, TPipe],
  styleUrl: './desk-shell.css',
  templateUrl: './desk-shell.html',
})
export class DeskShell {
  protected readonly session = inject(StaffSession);
  private readonly access = inject(AccessClient);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly storage = inject(BrowserStorage);
  private readonly document = inject(DOCUMENT);
  private readonly focus = inject(FocusOnNavigation);
  private readonly search = viewChild(SearchField);
  private readonly places = viewChild.required<ElementRef<HTMLElement>>('places');

  protected readonly leaving = attempt();
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  private readonly held = computed(() => this.session.staff()?.permissions ?? []);
  protected readonly links = computed(() =>
    linksOf(this.held()).map((link) => ({ ...link, here: isHere(link, this.url()) })),
  );
  protected readonly quiet = computed(() =>
    quietLinks.filter(({ needs }) => this.held().includes(needs)),
  );

  constructor() {
    afterRenderEffect(() => {
      this.links();
      this.showHere(this.places().nativeElement);
    });
    const gone = new AbortController();
    inject(DestroyRef).onDestroy(() => gone.abort());
    afterNextRender(() => {
      this.focus.start();
      this.document.addEventListener('keydown', (event) => this.slash(event), {
        signal: gone.signal,
      });
    });
  }

  /** A page of the server itself, not one of these. */
  protected readonly jobs = deskRoutes.jobs;
  protected readonly maySeeJobs = computed(
    () => this.session.staff()?.permissions.includes('desk:jobs') === true,
  );
  protected readonly maySearch = computed(
    () => this.session.staff()?.permissions.includes('desk:read') === true,
  );

  /** On a phone the links are one row that scrolls sideways: where one is stands in the middle. */
  private showHere(nav: HTMLElement): void {
    const here = nav.querySelector('[aria-current]')?.getBoundingClientRect();
    if (!here) return;
    const row = nav.getBoundingClientRect();
    nav.scrollBy({ left: here.left + here.width / 2 - row.left - row.width / 2 });
  }

  /** "/" jumps to the search from anywhere, unless somebody is typing. */
  private slash(event: KeyboardEvent): void {
    const typing = (event.target as HTMLElement).closest('input, textarea, select, dialog');
    const search = this.search();
    if (event.key !== '/' || event.ctrlKey || event.metaKey || typing || !search) return;
    event.preventDefault();
    search.focus();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.focus.toMain();
  }

  protected otherLanguage(): void {
    this.storage.write(deskLanguageKey, this.words.language() === 'de' ? 'en' : 'de');
    this.document.defaultView?.location.reload();
  }

  protected async signOut(): Promise<void> {
    if (!(await this.leaving.run(() => this.access.signOut()))) return;
    this.session.forget();
    await this.router.navigateByUrl('/desk/anmelden');
  }
}
