/**
 * Exits with a clear message if Node.js is too old. Every entry script imports this first, and all use only syntax and
 * built-ins that an old Node.js can load, so that the message can be printed.
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
