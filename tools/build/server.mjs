import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';
import esbuild from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const entries = {
  'apps/api/main': 'apps/api/src/main.ts',
  'apps/worker/main': 'apps/worker/src/main.ts',
  'apps/worker/draw-solver': 'libs/server/allocation/src/solve/solver-thread.ts',
  'tools/seed': 'tools/seed/main.ts',
  'tools/bench-crowd': 'tools/bench/rush/crowd.ts',
  'tools/check-invariants': 'tools/invariants/main.ts',
  'tools/rotate-keys': 'tools/keys/main.ts',
  'tools/rehearse-vault': 'tools/vault/main.ts',
};

/** esbuild alone does not emit decorator metadata, and Nest injects by it; so swc reads every .ts first. */
const decorators = {
  name: 'decorator-metadata',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.includes('/node_modules/')) return undefined;
      const { code } = await transform(await readFile(path, 'utf8'), {
        filename: path,
        configFile: false,
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: true,
          },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      });
      return { contents: code, loader: 'js', resolveDir: dirname(path) };
    });
  },
};

/** With packages left outside, esbuild would take a part of ours that is missing for a package. */
const ownParts = (base) => {
  const { compilerOptions } = JSON.parse(readFileSync(resolve(base, 'tsconfig.base.json'), 'utf8'));
  return {
    name: 'own-parts',
    setup(build) {
      build.onResolve({ filter: /^@dabei\// }, ({ path }) => {
        const source = compilerOptions.paths[path]?.[0];
        const found = source !== undefined && existsSync(resolve(base, source));
        if (found) return { path: resolve(base, source) };
        return { errors: [{ text: `There is no ${source ?? path}.` }] };
      });
    },
  };
};

/** What esbuild needs to bundle the server programs that exist; `dev` watches with the same options. */
export function serverBuildOptions(base = root, plugins = []) {
  const present = Object.entries(entries).filter(([, source]) => existsSync(resolve(base, source)));
  return {
    absWorkingDir: base,
    entryPoints: Object.fromEntries(present),
    outdir: 'dist',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    keepNames: true,
    tsconfig: 'tsconfig.base.json',
    logLevel: 'warning',
    plugins: [ownParts(base), decorators, ...plugins],
  };
}

/** The solver's thread alone, for tests, which run from the sources. */
export async function buildSolverThread(outdir) {
  const { entryPoints, ...options } = serverBuildOptions();
  const thread = 'apps/worker/draw-solver';
  await esbuild.build({ ...options, outdir, entryPoints: { [thread]: entryPoints[thread] } });
}

export async function buildServer(base = root) {
  const options = serverBuildOptions(base);
  if (Object.keys(options.entryPoints).length > 0) await esbuild.build(options);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const began = performance.now();
  await buildServer(process.argv[2] ? resolve(process.argv[2]) : root);
  console.log(`server built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
