/** What the process writes to its output between start and stop; the log takes this way once it is changed. */
export function processOutput(): { start: () => void; stop: () => void; text: () => string } {
  const { stdout } = process;
  const write = stdout.write.bind(stdout);
  let written = '';
  return {
    start: () => {
      stdout.write = (content: string | Uint8Array): boolean => {
        written += Buffer.from(content).toString();
        return true;
      };
    },
    stop: () => {
      stdout.write = write;
    },
    text: () => written,
  };
}
