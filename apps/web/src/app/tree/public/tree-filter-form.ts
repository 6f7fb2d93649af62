import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { PublicTreePlace, PublicWish } from '@dabei/contracts';
import { wishAgeBands, wishKinds } from '@dabei/domain';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import type { TreeFilter } from './tree-filter';

/** What a donor looks for. A plain GET form: without script the button sends it, with script every change counts. */
@Component({
  selector: 'dabei-tree-filter-form',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    form {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0.6rem 0.75rem;
      align-items: end;
    }
    .field:nth-child(3) {
      grid-column: 1 / -1;
    }
    @media (min-width: 34rem) {
      form {
        grid-template-columns: 1fr 1fr 1.5fr auto;
      }
      .field:nth-child(3) {
        grid-column: auto;
      }
    }
    .field {
      gap: 0.15rem;
    }
    @media (scripting: enabled) {
      .apply {
        display: none;
      }
    }
  `,
  template: `
    <form
      class="no-print"
      method="get"
      role="search"
      [attr.aria-label]="'tree.filter.label' | t"
      (submit)="$event.preventDefault()"
    >
      @for (select of selects(); track select.name) {
        <div class="field">
          <label class="field-label" [attr.for]="select.name">{{ select.label }}</label>
          <select [id]="select.name" [name]="select.name" (change)="wish($event)">
            <option value="">{{ 'tree.filter.any' | t }}</option>
            @for (option of select.options; track option.value) {
              <option [value]="option.value" [selected]="option.value === select.value">
                {{ option.label }}
              </option>
            }
          </select>
        </div>
      }
      <button type="submit" class="button button-small apply">{{ 'tree.filter.apply' | t }}</button>
    </form>
  `,
})
export class TreeFilterForm {
  readonly filter = input.required<TreeFilter>();
  readonly wishes = input.required<readonly PublicWish[]>();
  readonly trees = input.required<readonly PublicTreePlace[]>();
  readonly wished = output<Record<string, string | null>>();
  private readonly words = inject(Words);

  protected readonly selects = computed(() => {
    const { t } = this.words.voice();
    const { age, kind, place } = this.filter();
    const open = this.wishes().filter(({ state }) => state === 'open');
    const kinds = new Set(open.map((wish) => wish.kind));
    const some = open.some(({ online }) => online)
      ? [{ value: 'online', label: t('tree.filter.online') }]
      : [];
    return [
      {
        name: 'alter',
        label: t('tree.filter.age'),
        value: age,
        options: wishAgeBands.map((value) => ({ value, label: t(`tree.age.${value}`) })),
      },
      {
        name: 'art',
        label: t('tree.filter.kind'),
        value: kind,
        options: wishKinds
          .filter((value) => kinds.has(value) || value === kind)
          .map((value) => ({ value, label: t(`tree.kind.${value}`) })),
      },
      {
        name: 'wo',
        label: t('tree.filter.place'),
        value: place === undefined ? undefined : String(place),
        options: [...some, ...this.places(t)],
      },
    ];
  });

  private places(t: (key: string, params: Record<string, string>) => string) {
    return this.trees().map(({ number, name }) => ({
      value: String(number),
      label: t('tree.filter.tree', { number: String(number), name }),
    }));
  }

  protected wish(event: Event): void {
    const { name, value } = event.target as HTMLSelectElement;
    this.wished.emit({ [name]: value === '' ? null : value });
  }
}
