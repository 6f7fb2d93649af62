/**
 * So many workers, each of which takes the next piece of work as soon as it is done with the last. Answers pieces per
 * second.
 */
export async function closedLoop(pieces, workers, work) {
  let next = 0;
  const began = performance.now();
  const worker = async () => {
    while (next < pieces.length) {
      const piece = pieces[next];
      next += 1;
      await work(piece);
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return pieces.length / ((performance.now() - began) / 1000);
}
