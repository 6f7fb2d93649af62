import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import esbuild from 'esbuild';
import { serverBuildOptions } from '../build/server.mjs';
import { main } from './say.mjs';
import { repositoryRoot } from './server-process.mjs';

/** How good and how fast is the draw? Needs neither a built server nor a database. */
async function benchDraw() {
  await esbuild.build({
    ...serverBuildOptions(repositoryRoot),
    entryPoints: {
      'tools/bench-draw': 'tools/bench/draw/main.ts',
      'apps/worker/draw-solver': 'libs/server/allocation/src/solve/solver-thread.ts',
    },
  });
  return new Promise((done) => {
    const program = resolve(repositoryRoot, 'dist/tools/bench-draw.js');
    const child = spawn(process.execPath, [program, ...process.argv.slice(2)], {
      stdio: 'inherit',
    });
    child.on('exit', (code) => done(code ?? 1));
  });
}

await main(benchDraw);
