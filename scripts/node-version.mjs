/**
 * Stops with a clear message on a Node.js that is too old. Every entry script imports this first; it and they keep
 * to syntax and built-ins an old Node.js can still load, or the message could not be printed.
 */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Interline needs Node.js 20.19 or newer; this is ' +
      process.versions.node +
      ' (' +
      process.execPath +
      '). Install a current LTS release and run the same command again.',
  );
  process.exit(1);
}
