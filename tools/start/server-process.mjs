import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = resolve(import.meta.dirname, '../..');

let reaper;

function tellReaper(line) {
  if (!reaper) {
    const script = fileURLToPath(new URL('reaper.mjs', import.meta.url));
    reaper = spawn(process.execPath, [script], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    reaper.unref();
    reaper.stdin.unref();
    reaper.stdin.on('error', () => undefined);
  }
  reaper.stdin.write(`${line}\n`);
}

/**
 * One long-running server. It gets a process group of its own, so that Ctrl-C in the terminal
 * reaches only the starter, which then stops everything in order. `group` stops its children too.
 */
export function startProcess({
  name,
  command,
  args,
  env,
  cwd = repositoryRoot,
  user,
  log,
  echo,
  stopSignal = 'SIGTERM',
  group = false,
}) {
  mkdirSync(dirname(log), { recursive: true });
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  const write = (line) => {
    appendFileSync(log, `${line}\n`);
    if (echo) console.log(`[${name}] ${line}`);
  };
  createInterface({ input: child.stdout }).on('line', write);
  createInterface({ input: child.stderr }).on('line', write);

  const send = (signal) => (group ? process.kill(-child.pid, signal) : child.kill(signal));
  const state = { code: null, signal: null, over: false, asked: false };
  const exited = new Promise((done) => {
    const end = (code, signal) => {
      Object.assign(state, { code, signal, over: true });
      if (child.pid) tellReaper(`forget ${child.pid}`);
      done({ name, code, signal });
    };
    child.on('error', () => end(127, null));
    child.on('exit', end);
  });
  if (child.pid) tellReaper(`watch ${child.pid} ${stopSignal}`);

  return {
    name,
    pid: child.pid,
    exited,
    isOver: () => state.over,
    wasStopped: () => state.asked,
    exitCode: () => state.code,
    lastLines: (count = 20) => readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count),
    kill: (signal) => child.kill(signal),
    async stop(withinMs = 10_000) {
      if (state.over) return;
      state.asked = true;
      send(stopSignal);
      const patience = setTimeout(() => send('SIGKILL'), withinMs);
      await exited;
      clearTimeout(patience);
    },
  };
}
