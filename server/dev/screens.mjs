// @ts-check
import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { createLogger, createServer } from 'vite'

/** What the browser asks of the screens' sources; every other address is the hall's. */
const sources = '@|node_modules/|dist/dev-packages/|(web|kiosk|counter|display|manager|protocol)/[^?]*\\.'

/** What the screens import from packages, and what their translation adds. */
const packages = [
  'preact',
  'preact/hooks',
  'preact/jsx-runtime',
  'preact/jsx-dev-runtime',
  '@preact/signals',
  'socket.io-client',
  'valibot',
  'lean-qr',
  'lean-qr/extras/svg',
]

/**
 * How long a file must have rested before it is read. An editor that formats as it saves writes twice: without this, the second change would
 * go unseen, and a file read while it is half written would reload the page. Milliseconds.
 */
const rested = { stabilityThreshold: 40, pollInterval: 10 }

/**
 * @typedef {object} Screens
 * @property {string} project
 * @property {number} port
 * @property {string} hall address of the hall's own server
 * @property {() => Promise<unknown>} settled resolves when the hall is not about to change over
 * @property {() => readonly { path: string, page: string }[]} pages
 * @property {(path: string) => boolean} ignored
 */

/** The screens from their sources, renewed in the browser as they change, under one address with the hall. @param {Screens} screens */
export async function serveScreens({ project, port, hall, settled, pages, ignored }) {
  const server = await createServer({
    root: project,
    configFile: join(project, 'vite.config.ts'),
    cacheDir: join(project, 'dist/dev-packages'),
    appType: 'custom',
    clearScreen: false,
    // All are prepared before the first page: one that is found later would reload whoever looks at a page already.
    optimizeDeps: { include: packages },
    customLogger: withoutProxyTrouble(),
    plugins: [{ name: 'pages-of-the-hall', configureServer: ({ middlewares }) => void middlewares.use(answer) }],
    server: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      fs: { allow: [project, realpathSync(join(project, 'node_modules'))] },
      watch: { ignored, awaitWriteFinish: rested },
      proxy: {
        [`^/(?!${sources})`]: {
          target: hall,
          ws: true,
          // Whoever asks while the server is being renewed waits that moment.
          bypass: async ({ headers, url }) => {
            if (headers['sec-websocket-protocol']?.startsWith('vite-')) return url
            await settled()
            return undefined
          },
          configure: (proxy) => {
            proxy.on('error', (_error, _request, response) => {
              if (!('writeHead' in response) || response.headersSent) return
              response.writeHead(503, { 'content-type': 'text/plain' }).end('The server is not running; the terminal says why.\n')
            })
          },
        },
      },
    },
  })

  /** @type {import('vite').Connect.NextHandleFunction} */
  async function answer(request, response, next) {
    const path = new URL(request.url ?? '/', hall).pathname
    try {
      if (path === '/api/start') return await tellStart(response)
      const page = pages().find((each) => new RegExp(`^${each.path.replace(/:\w+/g, '[^/]+')}/?$`).test(path))?.page
      if (!page) return next()
      const html = readFileSync(join(project, page, 'index.html'), 'utf8').replaceAll('="./', `="/${page}/`)
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('cache-control', 'no-store')
      response.end(await server.transformIndexHtml(`/${page}/index.html`, html, request.originalUrl))
    } catch (error) {
      next(error)
    }
  }

  /** The start page offers this address, behind which the screens are as they are now. @param {import('node:http').ServerResponse} response */
  async function tellStart(response) {
    await settled()
    const start = /** @type {object} */ (await (await fetch(`${hall}/api/start`)).json())
    response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end(JSON.stringify({ ...start, url: `http://127.0.0.1:${port}` }))
  }

  await server.listen()
  return server
}

/** While the hall changes over, connections break: that is no news. */
function withoutProxyTrouble() {
  const logger = createLogger('info')
  const { error } = logger
  logger.error = (text, options) => {
    if (!/proxy (socket )?error/.test(text)) error(text, options)
  }
  return logger
}
