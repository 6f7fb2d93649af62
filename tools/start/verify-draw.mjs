import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import esbuild from 'esbuild';
import { serverBuildOptions } from '../build/server.mjs';
import { main } from './say.mjs';
import { repositoryRoot } from './server-process.mjs';

/** Checks a draw's public file; needs neither a built server nor a database. */
async function verifyDraw() {
  await esbuild.build({
    ...serverBuildOptions(repositoryRoot),
    entryPoints: { 'tools/verify-draw': 'tools/draw/verify-draw.ts' },
  });
  return new Promise((done) => {
    const program = resolve(repositoryRoot, 'dist/tools/verify-draw.js');
    const child = spawn(process.execPath, [program, ...process.argv.slice(2)], {
      stdio: 'inherit',
    });
    child.on('exit', (code) => done(code ?? 1));
  });
}

await main(verifyDraw);
