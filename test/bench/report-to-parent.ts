/** What a bot under load tells the process that measures it, at its start. */
export interface UnderLoad {
  readonly port: number;
  /** To send with. */
  readonly token: string;
}

/** Tells it, and when asked again how many milliseconds of a core this process took so far; ends with it. */
export function reportToParent(ready: UnderLoad): void {
  process.send?.(ready);
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1000);
  });
  process.once('disconnect', () => process.exit(0));
}
