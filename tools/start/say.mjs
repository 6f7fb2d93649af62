const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Announces a piece of work, keeps saying that it goes on, and gives its duration at the end. */
export async function step(label, work) {
  const began = performance.now();
  console.log(`${label} …`);
  const stillGoing = setInterval(() => {
    console.log(`  … ${label.toLowerCase()}: still going after ${seconds(began)}`);
  }, 15_000);
  try {
    return await work();
  } finally {
    clearInterval(stillGoing);
    const took = performance.now() - began;
    if (took > 1000) console.log(`  ${label}: ${seconds(began)}`);
  }
}

/** A plain table: columns as wide as their longest cell. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('   ')}`.trimEnd(),
    )
    .join('\n');
}

/** An expected mistake: its sentences are shown as they are, without a stack. */
export class Refusal extends Error {
  constructor(sentences, exitCode = 78) {
    super([sentences].flat().join('\n'));
    this.exitCode = exitCode;
  }
}

/** Runs a command's main function; a refusal ends in its sentences and its exit code. */
export async function main(run) {
  try {
    process.exitCode = (await run()) ?? 0;
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = error instanceof Refusal ? error.exitCode : 1;
  }
}
