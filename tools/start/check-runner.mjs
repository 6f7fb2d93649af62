import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { repositoryRoot } from './server-process.mjs';

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const canGiveWay = process.platform !== 'win32';

/**
 * A program whose output is shown as it comes; true when it ended well. One that gives way gets only what the others
 * leave of the machine, and what it says is shown in one piece at its end, so that it does not mix with theirs.
 */
export function runTool(command, args, { env = {}, signal, givesWay = false } = {}) {
  const [program = command, ...words] =
    givesWay && canGiveWay ? ['nice', '-n', '19', command, ...args] : [command, ...args];
  const output = givesWay ? 'pipe' : 'inherit';
  return new Promise((done) => {
    const child = spawn(program, words, {
      cwd: repositoryRoot,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
      signal,
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => said.push(chunk));
    child.on('error', () => done(false));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      done(code === 0);
    });
  });
}

/** What Jest counted; a spec file that could not even be loaded counts as one failed test. */
function jestCounts(file) {
  const result = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

function playwrightCounts(file) {
  const { stats, errors, suites } = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: stats.expected,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    again: errors.length === 0 ? stats.unexpected : 0,
    notes: (kind) => suites.flatMap((suite) => whatWentWrong(kind, suite)),
  };
}

/** What failed, and where: a log of a build machine is often read from its end. */
function whatWentWrong(kind, { title, specs = [], suites = [] }) {
  const own = specs.flatMap((spec) =>
    spec.tests.flatMap(({ status, results }) => {
      if (status !== 'unexpected') return [];
      const said = results.find(({ error }) => error)?.error ?? {};
      const at = said.location ? `${title}:${said.location.line}` : title;
      // the colours of a terminal are noise here
      const lines = stripVTControlCharacters(said.message ?? '').split('\n');
      return [`${kind}: ${spec.title} (${at})`, ...lines.slice(0, 12).map((line) => `  ${line}`)];
    }),
  );
  return [
    ...own,
    ...suites.flatMap((suite) => whatWentWrong(kind, { ...suite, title: suite.title || title })),
  ];
}

/** Runs the steps of `npm test` and adds up what they counted. */
export function checkRunner({ signal }) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const summary = [];
  const notes = [];
  const results = mkdtempSync(join(tmpdir(), 'dabei-results-'));

  const record = (name, began, counts) => {
    for (const key of Object.keys(total)) total[key] += counts[key];
    const { passed, failed, skipped } = counts;
    notes.push(...(counts.notes ?? []));
    const verdict = failed > 0 ? 'FAILED' : 'ok';
    summary.push(
      `${verdict.padEnd(6)} ${name.padEnd(20)} ${seconds(began).padStart(8)}  ${passed} passed, ${failed} failed, ${skipped} skipped`,
    );
    console.log(`— ${name}: ${verdict} after ${seconds(began)}`);
    return failed === 0;
  };

  const begin = (name) => {
    console.log(`\n=== ${name} ===`);
    return performance.now();
  };

  return {
    /** A step that is right or wrong as a whole counts as one test. */
    async check(name, work) {
      if (signal.aborted) return false;
      const began = begin(name);
      const fine = await Promise.resolve()
        .then(work)
        .catch((error) => {
          console.error(error.message);
          return false;
        });
      return record(name, began, { passed: fine ? 1 : 0, failed: fine ? 0 : 1, skipped: 0 });
    },

    async jest(name, project, { env, givesWay } = {}) {
      if (signal.aborted) return false;
      const began = begin(name);
      const file = join(results, `${project}.json`);
      const options = ['--passWithNoTests', '--json', '--outputFile', file, '--maxWorkers', '2'];
      const fine = await runTool('jest', ['--selectProjects', project, ...options], {
        env: {
          NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
          ...env,
        },
        signal,
        givesWay,
      });
      const none = { passed: 0, failed: fine ? 0 : 1, skipped: 0 };
      return record(name, began, existsSync(file) ? jestCounts(file) : none);
    },

    /**
     * A journey that fails is tried once more, in a town nobody has been in yet: what the first try left behind must
     * not decide. The summary names it in any case.
     */
    async journeys(name, args = []) {
      if (signal.aborted) return false;
      const began = begin(name);
      const run = async (file, more) => {
        const config = ['--config', 'e2e/playwright.config.ts', '--pass-with-no-tests'];
        const fine = await runTool('playwright', ['test', ...config, ...more], {
          env: { E2E_RESULT: file, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
          signal,
        });
        const none = { passed: 0, failed: 0, skipped: 0, again: 0, notes: () => [] };
        const counts = existsSync(file) ? playwrightCounts(file) : none;
        if (!fine && counts.failed === 0) counts.failed = 1;
        return counts;
      };
      const first = await run(join(results, 'journeys.json'), args);
      if (first.again === 0 || signal.aborted) {
        return record(name, began, { ...first, notes: first.notes('failed') });
      }
      const second = await run(join(results, 'again.json'), ['--last-failed', ...args]);
      return record(name, began, {
        passed: first.passed + second.passed,
        // one that the second try did not even find is no pass
        failed: Math.max(second.failed, first.again - second.passed),
        skipped: first.skipped,
        notes: [
          ...first.notes('failed in its first town'),
          ...second.notes('failed in its second town'),
        ],
      });
    },

    /** Ends with the one line over everything; returns the exit code. */
    finish() {
      rmSync(results, { recursive: true, force: true });
      if (notes.length > 0) console.log(`\n${notes.join('\n')}`);
      console.log(`\n${summary.join('\n')}\n`);
      const { passed, failed, skipped } = total;
      console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
      return failed > 0 || signal.aborted ? 1 : 0;
    },
  };
}
