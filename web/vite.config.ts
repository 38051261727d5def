import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The reading room: built into `dist/web`, which `rapporteur serve` serves; nothing is fetched from elsewhere. It uses
 * the built library (`rapporteur/…`) as anybody would, so that a line reads the same here as on every other page.
 */
export default defineConfig({
  plugins: [react()],
  resolve: { alias: { rapporteur: fileURLToPath(new URL('../dist', import.meta.url)) } },
  // One bundle, 211 kB compressed: the room is used for hours, and its pages are wanted at once.
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1000 },
  server: { proxy: { '/api': 'http://127.0.0.1:4747' } },
})
