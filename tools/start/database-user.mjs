import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const run = (command, args) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

function idsOf(name) {
  try {
    return { uid: Number(run('id', ['-u', name])), gid: Number(run('id', ['-g', name])) };
  } catch {
    return null;
  }
}

/** PostgreSQL refuses to run as root, so root lends it a user without any other right. */
function databaseUser() {
  if (process.getuid?.() !== 0) return null;
  const known = idsOf('postgres');
  if (known) return known;
  try {
    run('groupadd', ['--system', 'postgres']);
    run('useradd', ['--system', '-g', 'postgres', '--no-create-home', 'postgres']);
  } catch {
    throw new Error(
      'PostgreSQL does not run as root and no user "postgres" could be made; start Dabei as an ordinary user or set DATABASE_URL.',
    );
  }
  return idsOf('postgres');
}

function canPass(directory, { uid, gid }) {
  for (let path = resolve(directory); ; path = dirname(path)) {
    if (existsSync(path)) {
      const { mode, uid: owner, gid: group } = statSync(path);
      const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (path === dirname(path)) return true;
  }
}

/**
 * How to run a database program: as we are, or (root) as the user postgres. A checkout below
 * /root is closed to that user; setpriv then lends it the right to pass, and nothing else.
 */
export function databaseRunner(paths) {
  const user = databaseUser();
  if (!user) return { own: () => undefined, command: (program, args) => ({ program, args }) };
  const own = (path) => chownSync(path, user.uid, user.gid);
  if (paths.every((path) => canPass(path, user))) {
    return { own, user, command: (program, args) => ({ program, args }) };
  }
  const lend = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  lend.push('--inh-caps=+dac_override', '--ambient-caps=+dac_override');
  return {
    own,
    command: (program, args) => ({ program: 'setpriv', args: [...lend, program, ...args] }),
  };
}
