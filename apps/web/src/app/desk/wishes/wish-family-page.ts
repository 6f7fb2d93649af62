import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { route, deskRoutes, type HouseholdHit, type WishFamily } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { focusFirstError } from '../../shared/focus-first-error';
import { PageHead } from '../../shared/page-head';
import { TextField } from '../../shared/text-field';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { EntryFamily } from '../event/entry/entry-family';
import { entryForm, touchEntry } from '../event/entry/entry-form';
import {
  basketOf,
  entryFor,
  newChild,
  newFamily,
  type EntryModel,
} from '../event/entry/entry-model';
import { HouseholdSearch } from '../families/household-search';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';

/** Whose wishes are typed in: a family that is known, or one that stands at the counter for the first time. */
@Component({
  selector: 'dabei-wish-family-page',
  imports: [EntryFamily, HouseholdSearch, Icon, ProblemLine, RouterLink, TextField, TPipe],
  templateUrl: './wish-family-page.html',
})
export class WishFamilyPage {
  readonly campaign = input.required<string>();
  /** The code of a blank sheet, from the address. */
  readonly bogen = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly entry = signal<EntryModel>(newFamily);
  protected readonly form = entryForm(this.entry, this.words);
  protected readonly family = signal<HouseholdHit | 'new' | null>(null);
  protected readonly starting = attempt();

  constructor() {
    inject(PageHead).set(this.words.t('wishes.desk.enter'));
  }

  /** A known family has children to choose from; another child may be new. */
  protected choose(hit: HouseholdHit): void {
    this.family.set(hit);
    this.entry.set({ ...entryFor(hit), children: hit.children.length > 0 ? [] : [newChild('1')] });
  }

  protected startNew(): void {
    this.family.set('new');
    this.entry.set(newFamily);
  }

  protected startOver(): void {
    this.family.set(null);
  }

  protected addChild(): void {
    this.entry.update((entry) => {
      const lastName = entry.children.at(-1)?.lastName ?? entry.guardian.lastName;
      const key = `new-${String(entry.children.length + 1)}`;
      return { ...entry, children: [...entry.children, newChild(key, lastName)] };
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    touchEntry(this.form);
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    await this.starting.run(async () => {
      const { household } = basketOf(
        this.entry(),
        [],
        [],
        {},
        { sheets: [], confirmed: false, left: null },
      );
      const children = this.entry().children.map(({ key, firstName, lastName, birthDate }) => ({
        key,
        firstName: firstName.trim(),
        lastName: lastName.trim(),
        birthDate,
      }));
      const address = route(deskRoutes.deskWishFamily, { campaign: this.campaign() });
      const { childIds } = await this.calls.post<WishFamily>(address, { household, children });
      const [first] = childIds;
      if (first) await this.open(first);
    });
  }

  protected open(childId: string): Promise<boolean> {
    return this.router.navigate(['/desk/wuensche', this.campaign(), 'kind', childId], {
      queryParamsHandling: 'preserve',
    });
  }
}
