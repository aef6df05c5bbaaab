/** Names under which logs are kept, as they are and as they are turned over: `app.log`, `app.log.1`, `output.txt`. */
const LOG = /\.(log|txt|out|err)(\.\d+)?$/i;

/** Whether a file is a log by its name. It is not opened. */
export function isLog({ name }: Pick<File, 'name'>): boolean {
  return LOG.test(name);
}

/** Several logs as one, in their order. */
export function joined(logs: readonly File[]): File {
  const [only, ...others] = logs;
  if (only !== undefined && others.length === 0) return only;
  const parts = logs.flatMap((log) => [log, '\n']);
  return new File(parts, logs.map(({ name }) => name).join(', '));
}
