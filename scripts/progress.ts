import type { Progress } from '../titan-map/import/cell.ts';

const width = 30;

/**
 * A line on a terminal that shows how far a file is read. Anything but a terminal is left in peace.
 * @param output where it is drawn
 * @param label what is being read
 * @returns function to tell the progress to, and one that removes the line
 */
export function progressBar(
  output: NodeJS.WriteStream,
  label: string,
): { progress: Progress | undefined; clear: () => void } {
  if (!output.isTTY) return { progress: undefined, clear: () => undefined };
  let shown = -1;
  return {
    progress: (done, total) => {
      const percent = total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100));
      if (percent === shown) return;
      shown = percent;
      const full = Math.round((percent / 100) * width);
      output.write(`\r${label} [${'#'.repeat(full)}${' '.repeat(width - full)}] ${String(percent).padStart(3)} %`);
    },
    clear: () => void (shown >= 0 && output.write('\r\x1b[K')),
  };
}
