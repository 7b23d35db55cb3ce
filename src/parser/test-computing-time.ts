/** Begins to measure what this process computes, in milliseconds: whatever else the machine is busy with does not count. */
export function startComputing(): () => number {
  const began = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
}
