import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';

export const RUNS_EVERY = 'dabei:runs-every';

export interface Schedule {
  name: string;
  seconds: number;
}

/** Work that is looked for again and again; returns how much it found. */
export interface ScheduledWork {
  run(): Promise<number>;
}

/** Marks a class as scheduled work; every deadline in a table has one as its sweeper. */
export function RunsEvery(name: string, seconds: number): ClassDecorator {
  return applyDecorators(
    Injectable(),
    SetMetadata(RUNS_EVERY, { name, seconds } satisfies Schedule),
  );
}
