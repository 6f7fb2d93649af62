import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { route, deskRoutes, type TreePlace } from '@dabei/contracts';
import { emailShape, phoneShape, requiredText, shapedText } from '../../../shared/text-rules';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { TickField } from '../../parts/tick-field';
import { positionIn, positionText } from './position-text';

const empty = {
  name: '',
  address: '',
  district: '',
  hours: '',
  staffed: false,
  keeperEmail: '',
  keeperPhone: '',
  position: '',
};

/** Where a tree stands, and who looks after it. */
@Component({
  selector: 'dabei-tree-dialog',
  imports: [AskDialog, TextField, TickField, TPipe],
  template: `
    <dabei-ask-dialog
      name="tree"
      [open]="tree() !== null"
      [title]="title()"
      [button]="'desk.save' | t"
      [attempt]="saving"
      (closed)="closed.emit()"
      (agreed)="save()"
    >
      <dabei-text-field id="tree-name" [label]="'checking.trees.name' | t" [field]="form.name" />
      <dabei-text-field
        id="tree-address"
        [label]="'checking.trees.address' | t"
        [field]="form.address"
      />
      <div class="fields-row">
        <dabei-text-field
          id="tree-district"
          [label]="'checking.trees.district' | t"
          [field]="form.district"
        />
        <dabei-text-field
          id="tree-hours"
          [label]="'checking.trees.hours' | t"
          [field]="form.hours"
        />
      </div>
      <dabei-text-field
        id="tree-position"
        [label]="'checking.trees.position' | t"
        [hint]="'checking.trees.positionHint' | t"
        [field]="form.position"
      />
      <dabei-tick-field [label]="'checking.trees.staffedLong' | t" [field]="form.staffed" />
      <div class="fields-row">
        <dabei-text-field
          id="tree-email"
          type="email"
          [label]="'checking.trees.keeperEmail' | t"
          [field]="form.keeperEmail"
        />
        <dabei-text-field
          id="tree-phone"
          type="tel"
          [label]="'checking.trees.keeperPhone' | t"
          [field]="form.keeperPhone"
        />
      </div>
    </dabei-ask-dialog>
  `,
})
export class TreeDialog {
  /** The tree that is changed, or a new one; null while nobody asks. */
  readonly tree = input.required<TreePlace | 'new' | null>();
  readonly campaign = input.required<string>();
  readonly closed = output();
  readonly saved = output();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly saving = attempt();
  private readonly model = signal(empty);
  protected readonly form = form(this.model, (path) => {
    requiredText(path.name, () => this.words.t('checking.trees.nameMissing'));
    requiredText(path.address, () => this.words.t('checking.trees.addressMissing'));
    shapedText(path.keeperEmail, emailShape, () => this.words.t('checking.trees.emailWrong'));
    validate(path.position, ({ value }) =>
      value().trim() === '' || positionIn(value()) !== null
        ? undefined
        : { kind: 'shape', message: this.words.t('checking.trees.positionWrong') },
    );
    shapedText(path.keeperPhone, phoneShape, () => this.words.t('checking.trees.phoneWrong'));
  });
  protected readonly title = computed(() => {
    const tree = this.tree();
    return tree === null || tree === 'new'
      ? this.words.t('checking.trees.add')
      : this.words.t('checking.trees.numbered', { number: tree.number });
  });

  constructor() {
    effect(() => {
      const tree = this.tree();
      untracked(() => {
        this.saving.problem.set(null);
        if (tree === null) return;
        this.form().reset();
        this.model.set(tree === 'new' ? empty : modelOf(tree));
      });
    });
  }

  protected async save(): Promise<void> {
    const tree = this.tree();
    if (tree === null) return;
    this.form().markAsTouched();
    if (this.form().invalid()) return;
    const { keeperEmail, keeperPhone, position, ...same } = this.model();
    const body = {
      ...same,
      keeperEmail: keeperEmail.trim() || null,
      keeperPhone: keeperPhone.trim() || null,
      position: positionIn(position),
    };
    const done = await this.saving.run(() =>
      tree === 'new'
        ? this.calls.post(deskRoutes.deskTrees, { ...body, campaign: this.campaign() })
        : this.calls.put(route(deskRoutes.deskTreePlace, { id: tree.id }), {
            ...body,
            version: tree.version,
          }),
    );
    if (done) this.saved.emit();
  }
}

function modelOf({
  name,
  address,
  district,
  hours,
  staffed,
  keeperEmail,
  keeperPhone,
  position,
}: TreePlace): typeof empty {
  return {
    name,
    address,
    district,
    hours,
    staffed,
    keeperEmail: keeperEmail ?? '',
    keeperPhone: keeperPhone ?? '',
    position: positionText(position),
  };
}
