import { Component, computed, inject, model, signal } from '@angular/core';
import {
  messageGroups,
  messageStates,
  type MessageGroup,
  type MessagePart,
  type MessageRegistrationState,
} from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ProgrammeData } from '../../programme/programme-data';

/** Whom a message goes to, chosen like a filter; several groups are one, everybody in it once. */
@Component({
  selector: 'dabei-group-picker',
  imports: [TPipe],
  templateUrl: './group-picker.html',
})
export class GroupPicker {
  readonly parts = model.required<readonly MessagePart[]>();
  private readonly words = inject(Words);
  private readonly data = inject(ProgrammeData);

  protected readonly kinds = messageGroups;
  protected readonly states = messageStates;
  protected readonly kind = signal<MessageGroup>('participants');
  protected readonly eventId = signal('');
  protected readonly chosen = signal<readonly MessageRegistrationState[]>(['confirmed']);
  protected readonly campaigns = this.data.campaigns;
  protected readonly programme = this.data.programme;
  protected readonly events = computed(() => this.programme()?.events ?? []);
  protected readonly byEvent = computed(() =>
    ['participants', 'guardians', 'organisers', 'companions'].includes(this.kind()),
  );
  protected readonly byState = computed(() => ['participants', 'guardians'].includes(this.kind()));

  protected choose(kind: string): void {
    this.kind.set(messageGroups.find((one) => one === kind) ?? 'participants');
  }

  protected show(slug: string): void {
    this.eventId.set('');
    this.data.show(slug);
  }

  protected tick(state: MessageRegistrationState, wanted: boolean): void {
    this.chosen.update((all) =>
      wanted ? [...all, state] : all.filter((other) => other !== state),
    );
  }

  protected add(): void {
    const campaignId = this.programme()?.campaign.id;
    if (campaignId === undefined) return;
    const part: MessagePart = {
      kind: this.kind(),
      campaignId,
      eventIds: this.byEvent() && this.eventId() ? [this.eventId()] : [],
      states: this.byState() ? [...this.chosen()] : [],
    };
    const known = this.parts().some((one) => JSON.stringify(one) === JSON.stringify(part));
    if (!known) this.parts.set([...this.parts(), part]);
  }

  protected remove(part: MessagePart): void {
    this.parts.set(this.parts().filter((other) => other !== part));
  }

  protected text({ kind, eventIds, states }: MessagePart): string {
    const titles = eventIds.map(
      (id) => this.events().find((event) => event.id === id)?.title ?? '…',
    );
    return [
      this.words.t(`messages.group-${kind}`),
      ...titles,
      ...states.map((state) => this.words.t(`desk.state.${state}`)),
    ].join(' · ');
  }
}
