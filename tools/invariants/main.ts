import pg from 'pg';
import { checkInvariants } from './check-invariants';

/** Is everything true in this database that has to be? Reads one snapshot; nothing is changed. */
async function main(): Promise<number> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const judgements = await checkInvariants(client);
    const broken = judgements.filter(({ violations }) => violations.length > 0);
    if (process.argv.includes('--json')) console.log(JSON.stringify(judgements));
    else {
      for (const { name, says, violations } of judgements) {
        console.log(`${violations.length === 0 ? '  ok    ' : '  BROKEN'}  ${name}: ${says}`);
        for (const { what, how } of violations) console.log(`            ${what}  ${how ?? ''}`);
      }
      console.log(
        broken.length === 0
          ? `All ${String(judgements.length)} invariants hold.`
          : `${String(broken.length)} of ${String(judgements.length)} invariants are broken.`,
      );
    }
    return broken.length === 0 ? 0 : 1;
  } finally {
    await client.end();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
