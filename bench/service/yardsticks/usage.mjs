/** A baseline's own figures: CPU seconds since its start, resident memory in bytes. */
export function usage() {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1e6, memory: process.memoryUsage.rss() };
}
