import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The reading room: built into `dist/web`, which `rapporteur serve` serves; nothing is fetched from elsewhere. */
export default defineConfig({
  plugins: [react()],
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2023' },
  server: { proxy: { '/api': 'http://127.0.0.1:8765' } },
})
