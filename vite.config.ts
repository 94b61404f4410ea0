/** Builds the pages that run in browsers: `vite build apps/<app>/web`. What the apps' servers need is built by tsc. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const lib = (name: string): string => fileURLToPath(new URL(`libs/${name}/src/index.ts`, import.meta.url));

/** Script and style beside their compressed forms, as the servers hand them out. */
const compressed = (): Plugin => {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = join(root, build.outDir, 'assets')),
    closeBundle: async () => {
      for (const name of await readdir(folder)) {
        if (!/\.(js|css)$/.test(name)) continue;
        const file = join(folder, name);
        const content = await readFile(file);
        await Promise.all([
          writeFile(`${file}.gz`, gzipSync(content)),
          writeFile(`${file}.br`, brotliCompressSync(content)),
        ]);
      }
    },
  };
};

export default defineConfig({
  plugins: [compressed()],
  resolve: {
    alias: [
      {
        find: '#screens/styles.css',
        replacement: fileURLToPath(new URL('libs/screens/src/styles.css', import.meta.url)),
      },
      ...['competition', 'live', 'screens'].map((name) => ({ find: `#${name}`, replacement: lib(name) })),
    ],
  },
  build: {
    emptyOutDir: true,
    target: 'es2023',
    reportCompressedSize: false,
    // Our own modules do nothing by being loaded: what a page does not use is not sent to it.
    rolldownOptions: { treeshake: { moduleSideEffects: (id: string) => !/\/(?:libs|apps)\/.*\.tsx?$/.test(id) } },
  },
  logLevel: 'error',
});
