/** What a yardstick says of itself: seconds of CPU since its start, bytes of resident memory. */
export function usage() {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1e6, memory: process.memoryUsage.rss() };
}
