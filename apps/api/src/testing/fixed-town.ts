import { seededDice, throwDiceWith } from '@dabei/server/testing';
import type { RunningApi } from './start-api';

/** To a module Jest gives itself here, and not as a global. */
const { jest: runner } = import.meta as ImportMeta & { jest: typeof jest };

/** Only `Date` stands still; whatever waits goes on waiting for real. */
const goesOn = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** It is this moment from now on, for everything in this process. */
export function stopTheClock(moment: string): void {
  runner.useFakeTimers({ now: new Date(moment), doNotFake: [...goesOn] });
}

/** Every id, code and secret the server makes from now on comes in the same order again for the same seed. */
export function fixChance(seed: string): void {
  throwDiceWith(seededDice(seed));
}

/** Ids the database itself would throw are counted instead, for each table on its own. */
export async function countIds({ database }: RunningApi): Promise<void> {
  await database.rows(
    `do $$
     declare
       thrown record;
     begin
       for thrown in
         select row_number() over (order by c.oid) as place, d.adrelid::regclass as of_table, a.attname as name
         from pg_attrdef d
         join pg_class c on c.oid = d.adrelid
         join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
         where pg_get_expr(d.adbin, d.adrelid) = 'gen_random_uuid()'
       loop
         execute format('create sequence counted_%s', thrown.place);
         execute format(
           'alter table %s alter column %I set default
              (%L || lpad(to_hex(nextval(''counted_%s'')), 12, ''0''))::uuid',
           thrown.of_table, thrown.name, lpad(thrown.place::text, 8, '0') || '-0000-4000-9000-', thrown.place);
       end loop;
     end $$`,
  );
}
