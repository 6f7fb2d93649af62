import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { route, deskRoutes, type DeskWishPage, type WishSheetFound } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { lastAnswer } from '../../shared/last-answer';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { ProgrammeData } from '../programme/programme-data';
import { ProgrammeTabs } from '../programme/programme-tabs';
import { SheetsDialog } from './sheets-dialog';

const tones = { draft: 'waiting', submitted: 'confirmed', withdrawn: 'cancelled' } as const;
const states = ['all', 'draft', 'submitted', 'sheet', 'group'] as const;

/** Every list of a campaign, found by name; a sheet of paper is found by its code. */
@Component({
  selector: 'dabei-wish-lists-page',
  imports: [
    AnswerState,
    Icon,
    ProblemLine,
    ProgrammeTabs,
    RouterLink,
    SheetsDialog,
    StatusBadge,
    TPipe,
  ],
  styles: `
    .tools {
      align-items: end;
    }
    .tools .field {
      flex: 1 1 12rem;
    }
  `,
  templateUrl: './wish-lists-page.html',
})
export class WishListsPage {
  /** All from the address. */
  readonly aktion = input<string>();
  readonly stand = input<string>();
  readonly q = input<string>();
  readonly seite = input<string>();

  protected readonly programme = inject(ProgrammeData);
  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly states = states;
  protected readonly printing = signal(false);
  protected readonly scanning = attempt();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Campaigns with a wish phase; the one asked for, else the one that wishes now. */
  protected readonly campaigns = computed(() =>
    this.programme.campaigns().filter(({ wishes }) => wishes),
  );
  protected readonly campaign = computed(() => {
    const all = this.campaigns();
    const asked = all.find(({ slug }) => slug === this.aktion());
    return (asked ?? all.find(({ phase }) => phase === 'wishing') ?? all[0])?.slug;
  });
  protected readonly resource = httpResource<DeskWishPage>(() => {
    const campaign = this.campaign();
    if (!campaign) return undefined;
    const params = {
      campaign,
      state: this.stand() ?? 'all',
      text: this.q() ?? '',
      page: this.seite() ?? '1',
    };
    return { url: deskRoutes.deskWishes, params };
  });
  /** The page before stays until the next one is there. */
  protected readonly page = lastAnswer(this.resource);
  protected readonly rows = computed(() =>
    (this.page()?.rows ?? []).map((row) => ({
      ...row,
      tone: tones[row.state],
      changed: momentText(row.changedAt, this.words.voice()),
    })),
  );
  protected readonly childIds = computed(() => this.rows().map(({ childId }) => childId));

  constructor() {
    inject(PageHead).set(this.words.t('wishes.desk.title'));
    effect(() => {
      this.programme.show(this.campaign());
    });
  }

  protected set(part: string, value: string | null): void {
    void this.router.navigate([], {
      queryParams: { seite: null, [part]: value === '' ? null : value },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected search(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.set('q', text.trim());
    }, 300);
  }

  /** A hand scanner types the code and ends with Enter. The code may come as part of an address. */
  protected async scan(event: Event, field: HTMLInputElement): Promise<void> {
    event.preventDefault();
    const [campaign, code] = [this.campaign(), field.value.trim().split('/').at(-1) ?? ''];
    if (!campaign || !code) return;
    await this.scanning.run(async () => {
      const address = route(deskRoutes.deskWishSheet, { campaign, code });
      const { childId } = await this.calls.get<WishSheetFound>(address);
      field.value = '';
      const path = childId ? ['kind', childId] : ['eintragen'];
      await this.router.navigate(['/desk/wuensche', campaign, ...path], {
        queryParams: { bogen: code },
      });
    });
  }
}
