import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

/** One entry page per screen. The server serves them under the addresses of its page table. */
const pages = [
  'web/start',
  'kiosk',
  'kiosk/phone',
  'kiosk/book',
  'counter',
  'counter/keypad',
  'display/board',
  'display/window',
  'manager',
  'manager/guide',
  'web/setup',
]

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [preact({ devToolsEnabled: false })],
  build: {
    outDir: 'dist/screens',
    emptyOutDir: true,
    target: 'chrome100',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: pages.map((page) => fileURLToPath(new URL(`${page}/index.html`, import.meta.url))) },
  },
  logLevel: 'warn',
})
