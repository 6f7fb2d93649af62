import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningApi } from './start-api';

/** Finished jobs are thrown away: from now on the table `every_job` remembers what each of them held at any time. */
export async function keepEveryJob({ database }: RunningApi): Promise<void> {
  // the queue makes its tables itself, a moment after the start
  for (let tries = 0; tries < 100; tries += 1) {
    const row = await database.row<{ made: boolean }>(
      "select to_regclass('bullmq.job') is not null as made",
    );
    if (row?.made === true) break;
    await sleep(100);
  }
  await database.rows('create table public.every_job (line text not null)');
  await database.rows(
    `create function public.keep_job() returns trigger language plpgsql as
     $$ begin insert into public.every_job values (new::text); return null; end $$`,
  );
  await database.rows(
    `create trigger keep_job after insert or update on bullmq.job
     for each row execute function public.keep_job()`,
  );
}
