import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { Bundle, TeamView } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import type { Language } from '@dabei/words';
import { emailShape, nameShape, requiredText, shapedText } from '../../shared/text-rules';
import { TextField } from '../../shared/text-field';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { attempt } from '../parts/attempt';
import { PickField } from '../parts/pick-field';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { BundleTicks } from './bundle-ticks';
import { TeamClient } from './team-client';

const nobody = { name: '', email: '', language: 'de', organisationId: '' };

/** Asking somebody to the desk: by mail, or with a printed sheet. */
@Component({
  selector: 'dabei-invite-dialog',
  imports: [BundleTicks, DialogPanel, PickField, ProblemLine, TextField, TPipe],
  templateUrl: './invite-dialog.html',
})
export class InviteDialog {
  readonly open = input.required<boolean>();
  readonly organisations = input.required<TeamView['organisations']>();
  readonly closed = output();
  /** The new invitation; `sheet` when it is to be printed. */
  readonly invited = output<{ id: string; sheet: boolean }>();

  private readonly client = inject(TeamClient);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly sending = attempt();
  protected readonly onPaper = signal(false);
  protected readonly held = signal<readonly Bundle[]>([]);
  protected readonly tried = signal(false);
  protected readonly typed = signal({ ...nobody });
  protected readonly form = form(this.typed, (path) => {
    requiredText(path.name, () => this.words.t('team.invite.nameMissing'));
    shapedText(path.name, nameShape, () => this.words.t('team.invite.nameMissing'));
    shapedText(path.email, emailShape, () => this.words.t('team.invite.emailMissing'));
  });
  protected readonly languages = computed(() => [
    { value: 'de', label: 'Deutsch' },
    { value: 'en', label: 'English' },
  ]);
  protected readonly picks = computed(() => [
    { value: '', label: this.words.t('team.invite.organisationPick') },
    ...this.organisations().map(({ id, name }) => ({ value: id, label: name })),
  ]);
  protected readonly forOrganisation = computed(() => this.held().includes('organiser'));
  protected readonly emailMissing = computed(
    () => this.tried() && !this.onPaper() && !this.typed().email.trim(),
  );
  protected readonly organisationMissing = computed(
    () => this.tried() && this.forOrganisation() && !this.typed().organisationId,
  );
  protected readonly consequence = computed(() => {
    const name = this.typed().name.trim();
    const key = this.onPaper() ? 'team.invite.thenPaper' : 'team.invite.thenMail';
    return name ? this.words.t(key, { name }) : '';
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.form.name().markAsTouched();
    this.form.email().markAsTouched();
    const wrong = this.emailMissing() || this.organisationMissing() || this.held().length === 0;
    if (wrong || this.form.name().invalid() || (!this.onPaper() && this.form.email().invalid()))
      return;
    const { name, email, language, organisationId } = this.typed();
    const sheet = this.onPaper();
    const done = await this.sending.run(async () => {
      const { invitationId } = await this.client.invite({
        name: name.trim(),
        email: sheet ? null : email.trim(),
        bundles: [...this.held()],
        organisationId: this.forOrganisation() ? organisationId : null,
        language: language as Language,
      });
      this.invited.emit({ id: invitationId, sheet });
    });
    if (!done) return;
    const said = sheet ? 'team.invite.made' : 'team.invite.sent';
    this.toasts.say(this.words.t(said, { name: name.trim() }));
    this.close();
  }

  protected close(): void {
    this.typed.set({ ...nobody });
    this.form().reset();
    this.held.set([]);
    this.onPaper.set(false);
    this.tried.set(false);
    this.sending.problem.set(null);
    this.closed.emit();
  }
}
