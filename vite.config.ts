import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

/** One entry page per screen. The server serves them under the addresses of its page table. */
const pages = [
  'web/start',
  'kiosk',
  'kiosk/phone',
  'kiosk/case',
  'kiosk/book',
  'counter',
  'counter/keypad',
  'display/board',
  'display/window',
  'manager',
  'manager/guide',
  'web/setup',
  'web/roll',
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
    rolldownOptions: {
      input: pages.map((page) => fileURLToPath(new URL(`${page}/index.html`, import.meta.url))),
      // What every screen starts with is one file: each of its own would cost a request, and its head is half as long as many of them. What many dialogs
      // and pages share, and no screen needs at first, is not in it.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              minShareCount: 8,
              test: /\/node_modules\/(@?preact|[a-z.]*socket\.io|engine\.io)|\/web\/([a-z-]+\.|pairing\/|parts\/(icon|notices|clock|contrast|language))/,
            },
          ],
        },
      },
    },
  },
  logLevel: 'warn',
})
