/** Builds the pages that run in browsers: `vite build apps/<app>/web`. What the apps' servers need is built by tsc. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const lib = (name: string): string => fileURLToPath(new URL(`libs/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      {
        find: '#screens/styles.css',
        replacement: fileURLToPath(new URL('libs/screens/src/styles.css', import.meta.url)),
      },
      ...['competition', 'live', 'screens'].map((name) => ({ find: `#${name}`, replacement: lib(name) })),
    ],
  },
  build: { emptyOutDir: true, target: 'es2023', reportCompressedSize: false },
  logLevel: 'error',
});
