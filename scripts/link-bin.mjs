// Makes `npx dragoman` in a checkout start at once: without a link in node_modules/.bin, npx would
// install the checkout into a cache of its own and build it there a second time.
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

if (process.platform !== 'win32') {
  const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
  const link = path('../node_modules/.bin/dragoman');
  chmodSync(path('../dist/cli/main.js'), 0o755);
  mkdirSync(path('../node_modules/.bin'), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync('../../dist/cli/main.js', link);
}
