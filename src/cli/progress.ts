/** A line that is written over while work goes on; only on a terminal, so that a log file stays readable. */
export function progressLine(): { show: (text: string) => void; clear: () => void } {
  const { stderr } = process;
  const write = (text: string) => {
    if (stderr.isTTY) stderr.write(`\r\u001b[2K${text.slice(0, (stderr.columns || 80) - 1)}`);
  };
  return { show: write, clear: () => write('') };
}
