import { computed, inject, Injectable, signal } from '@angular/core';
import { route, deskRoutes, routes, type LetterBatch } from '@dabei/contracts';
import { HttpErrorResponse } from '@angular/common/http';
import { problemOf } from '../../shared/problem-text';
import { DayClient } from '../day-client';
import { joinPdfs } from './join-pdfs';

export interface Wanted {
  day: string;
  health: boolean;
  letters: boolean;
}
type Step = 'letters' | 'sheets' | 'file';

/** How much paper a day has: a sheet and a sign for each event, and the letters that wait or did not come out. */
export interface DayPlan {
  day: string;
  events: number;
  letters: number;
}

/** Everything for a day in one file, written one thing after the other. */
@Injectable()
export class PrintEverything {
  private readonly client = inject(DayClient);
  /** Letters that are printed stay so, also when the file could not be made: another press takes the same batch. */
  private batch: LetterBatch | null = null;

  readonly plan = signal<DayPlan | null>(null);
  readonly step = signal<Step | null>(null);
  readonly steps = signal<readonly Step[]>([]);
  readonly done = computed(() => {
    const step = this.step();
    return step === null ? 0 : this.steps().indexOf(step);
  });

  /** Letters wait, or are marked printed without having come out on paper yet. */
  lettersWait(): boolean {
    return (this.plan()?.letters ?? 0) > 0;
  }

  /** Counts first, so that nobody presses for nothing. */
  async look(day: string, mayPrintLetters: boolean): Promise<void> {
    const [{ events }, letters] = await Promise.all([
      this.client.events(day),
      mayPrintLetters ? this.client.waitingLetters() : 0,
    ]);
    // a kept batch is printed before what waits now
    this.plan.set({ day, events: events.length, letters: this.batch?.count ?? letters });
  }

  async print({ day, health, letters }: Wanted): Promise<Blob> {
    const plan = this.plan();
    const withLetters = letters && this.lettersWait();
    const withSheets = (plan?.events ?? 0) > 0;
    this.steps.set([
      ...(withSheets ? (['sheets'] as const) : []),
      ...(withLetters ? (['letters'] as const) : []),
      'file',
    ]);
    try {
      // the sheets come first: if they fail, no letter counts as printed
      const papers: Uint8Array[] = [];
      if (withSheets) papers.push(await this.sheets(day, health));
      if (withLetters) papers.push(...(await this.letters()));
      this.step.set('file');
      const file = new Blob([joinPdfs(papers)], { type: 'application/pdf' });
      this.batch = null;
      return file;
    } finally {
      this.step.set(null);
    }
  }

  private sheets(day: string, health: boolean): Promise<Uint8Array> {
    this.step.set('sheets');
    const address = route(routes.dayEverything, { day });
    return this.client.paper(health ? `${address}?health=true` : address);
  }

  private async letters(): Promise<Uint8Array[]> {
    this.step.set('letters');
    try {
      this.batch ??= await this.client.printLetters();
    } catch (error) {
      // somebody else printed them meanwhile
      const problem = error instanceof HttpErrorResponse ? problemOf(error) : null;
      if (problem?.reason === 'nothing-to-print') return [];
      throw error;
    }
    return [await this.client.paper(route(deskRoutes.deskLetterBatchFile, { id: this.batch.id }))];
  }
}
