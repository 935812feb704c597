/** Seconds of processor that this thread takes to do something: a machine with much else to do takes longer, and no more of these. */
export function processorSeconds(act: () => void): number {
  const before = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}
