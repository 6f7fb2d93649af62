import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { route, deskRoutes, type BoothPlaced } from '@dabei/contracts';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';
import { refusalText } from '../booths/refusal-text';
import type { SquareBooth } from './placing-view';
import { SquareStore } from './square-store';

interface Spot {
  placeId: string | null;
  connectionId: string | null;
}

/** Putting one booth on a place and a connection: what is chosen, what speaks against it, and what was done. */
@Injectable()
export class PlacingActs {
  private readonly square = inject(SquareStore);
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  readonly acting = attempt();
  readonly boothId = signal<string | null>(null);
  readonly booth = computed(
    () => this.square.plan()?.booths.find(({ id }) => id === this.boothId()) ?? null,
  );
  readonly placeId = linkedSignal(() => this.booth()?.placeId ?? null);
  /** The box near the place, unless another is chosen; nobody is connected who needs no power. */
  readonly connectionId = linkedSignal<string | null>(() => {
    const booth = this.booth();
    if (booth === null || booth.watts === 0) return null;
    if (booth.connectionId !== null && this.placeId() === booth.placeId) return booth.connectionId;
    const place = this.square.plan()?.places.find(({ id }) => id === this.placeId());
    return place?.connectionId ?? null;
  });
  /** What speaks against what is chosen, as it was asked last. */
  readonly refused = linkedSignal<Spot, { lines: string[]; liftable: boolean } | null>({
    source: () => ({ placeId: this.placeId(), connectionId: this.connectionId() }),
    computation: () => null,
  });
  readonly reason = signal('');

  choose(id: string | null): void {
    this.boothId.set(id);
    this.reason.set('');
    this.acting.problem.set(null);
  }

  /** A place on the plan was pressed: somebody stands there, or the chosen booth shall. */
  press(placeId: string): void {
    const there = this.square.plan()?.booths.find((booth) => booth.placeId === placeId);
    if (there !== undefined && there.id !== this.boothId()) this.choose(there.id);
    else this.placeId.set(placeId);
  }

  put(reason: string | null): Promise<void> {
    const booth = this.booth();
    const spot = { placeId: this.placeId(), connectionId: this.connectionId() };
    return booth === null ? Promise.resolve() : this.send(booth, spot, reason);
  }

  takeUp(): Promise<void> {
    const booth = this.booth();
    return booth === null
      ? Promise.resolve()
      : this.send(booth, { placeId: null, connectionId: null }, null);
  }

  private async send(booth: SquareBooth, spot: Spot, reason: string | null): Promise<void> {
    // what was drawn counts first
    if (!(await this.square.save())) return;
    await this.acting.run(
      async () => {
        const path = route(deskRoutes.deskBoothPlacing, { id: booth.id });
        const body = { ...spot, version: booth.version, reason };
        const answer = await this.calls.post<BoothPlaced>(path, body);
        if (answer.outcome === 'refused') {
          this.say(answer, spot);
          return;
        }
        this.square.begin(answer.plan);
        this.choose(null);
        this.tell(booth, spot);
      },
      () => this.again(spot),
    );
  }

  /** The booth as it is by now, and still where somebody wanted to put it. */
  private async again({ placeId, connectionId }: Spot): Promise<void> {
    await this.square.again();
    this.placeId.set(placeId);
    this.connectionId.set(connectionId);
  }

  private say(
    { refusals, liftable }: Extract<BoothPlaced, { outcome: 'refused' }>,
    { connectionId }: Spot,
  ): void {
    const box = this.square.plan()?.connections.find(({ id }) => id === connectionId);
    const lines = refusals.map((refusal) => refusalText(refusal, this.words, box?.name));
    this.refused.set({ lines, liftable });
  }

  /** What was done, and the way back to where it stood. */
  private tell({ id, association, placeId, connectionId }: SquareBooth, spot: Spot): void {
    const number = this.square.plan()?.places.find((place) => place.id === spot.placeId)?.number;
    const said = number === undefined ? 'square.said.up' : 'square.said.placed';
    this.toasts.say(this.words.t(said, { association, number }), () => {
      const now = this.square.plan()?.booths.find((booth) => booth.id === id);
      this.choose(id);
      if (now !== undefined) void this.send(now, { placeId, connectionId }, null);
    });
  }
}
