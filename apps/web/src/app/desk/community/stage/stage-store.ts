import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { route, deskRoutes, type StageMoved, type StageView } from '@dabei/contracts';
import { hourText } from '@dabei/words';
import { lastAnswer } from '../../../shared/last-answer';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { deskProblemText } from '../../parts/desk-problem-text';
import { actRows, behindOf, freePlaces, problemTexts } from './stage-rows';

type How = { by: number } | { beforeId: string | null };

/** The stage of a day. Moves go one after the other, each on what the one before it left. */
@Injectable()
export class StageStore {
  readonly slug = signal('');
  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly answer = httpResource<StageView>(() =>
    this.slug() === '' ? undefined : route(deskRoutes.deskStage, { slug: this.slug() }),
  );
  private moving = Promise.resolve();
  /** How to take moves back, the last one last. */
  private readonly backs = signal<readonly { id: string; how: How }[]>([]);

  readonly stage = lastAnswer(this.answer);
  readonly loading = this.answer.isLoading;
  readonly error = this.answer.error;
  readonly problem = signal<string | null>(null);
  /** What the last move did, for who does not see it. */
  readonly said = signal('');
  readonly canUndo = computed(() => this.backs().length > 0);
  readonly rows = computed(() => {
    const stage = this.stage();
    return stage === undefined ? [] : actRows(stage, this.words.voice());
  });
  readonly problems = computed(() => {
    const stage = this.stage();
    return stage === undefined ? [] : problemTexts(stage, this.words.voice());
  });
  readonly changeable = computed(() => {
    const day = this.stage()?.day;
    return day !== undefined && !day.calledOff && !day.over;
  });

  again(): void {
    this.answer.reload();
  }

  move(id: string, how: How): void {
    this.queue(async (stage) => {
      const back = { id, how: { beforeId: behindOf(stage, id) } };
      const moved = await this.send(stage, id, how);
      if (moved.outcome === 'moved') this.backs.update((all) => [...all, back]);
      this.say(moved, id, 'stage.act.moved');
    });
  }

  undo(): void {
    this.queue(async (stage) => {
      const back = this.backs().at(-1);
      if (back === undefined) return;
      this.backs.update((all) => all.slice(0, -1));
      this.say(await this.send(stage, back.id, back.how), back.id, 'stage.act.back');
    });
  }

  private queue(work: (stage: StageView) => Promise<void>): void {
    this.moving = this.moving.then(async () => {
      const stage = this.stage();
      if (stage === undefined) return;
      this.problem.set(null);
      try {
        await work(stage);
      } catch (error) {
        this.problem.set(deskProblemText(error, this.words));
        this.backs.set([]);
        this.again();
      }
    });
  }

  private async send(stage: StageView, id: string, how: How): Promise<StageMoved> {
    const path = route(deskRoutes.deskStageActMove, { id });
    const moved = await this.calls.post<StageMoved>(path, { version: stage.version, ...how });
    this.stage.set(moved.stage);
    return moved;
  }

  private say(moved: StageMoved, id: string, done: string): void {
    const row = this.rows().find(({ act }) => act.id === id);
    const time = row === undefined ? '' : hourText(row.act.startsAt, this.words.voice());
    this.said.set(
      this.words.t(moved.outcome === 'moved' ? done : `stage.act.${moved.reason}`, {
        title: row?.act.title ?? '',
        time,
        place: row?.place ?? 0,
        count: freePlaces(moved.stage),
      }),
    );
  }
}
