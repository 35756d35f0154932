import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type FaultKind, faultKinds, type VirtualPrinterState } from '../../../protocol/virtual-printer.ts'
import type { Roll } from './roll.ts'

export type PageOptions = {
  readonly host: string
  readonly port: number
  /** Folder of the built screens. */
  readonly screens: string
  readonly roll: Roll
  readonly state: () => VirtualPrinterState
  readonly act: (act: PageAct) => void
}

/** What its buttons do. */
export type PageAct = { readonly fault: FaultKind; readonly on: boolean } | { readonly hand: 'refill' | 'tear' }

const mostWatchers = 50
const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2', svg: 'image/svg+xml' }
const policy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'"

/** The page that shows the roll as it comes out, with a button for everything that can happen to a printer. */
export class PageServer {
  readonly #options: PageOptions
  readonly #server: Server
  readonly #watchers = new Set<ServerResponse>()

  constructor(options: PageOptions) {
    this.#options = options
    this.#server = createServer((request, response) => {
      try {
        this.#serve(request, response)
      } catch {
        response.writeHead(400).end()
      }
    })
  }

  /** Returns the port. */
  start(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(this.#options.port, this.#options.host, () => resolve((this.#server.address() as AddressInfo).port))
    })
  }

  tell(event: 'state' | 'stretch', data: unknown): void {
    // One that does not read is let go, and comes back by itself.
    for (const watcher of this.#watchers) {
      if (watcher.writableLength > 1_000_000) watcher.destroy()
      else watcher.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    }
  }

  async stop(): Promise<void> {
    for (const watcher of this.#watchers) watcher.destroy()
    this.#server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://page')
    response.setHeader('x-content-type-options', 'nosniff')
    if (request.method === 'POST') this.#act(request, response)
    else if (request.method !== 'GET') response.writeHead(405).end()
    else if (pathname === '/') this.#page(response)
    else if (pathname === '/events') this.#watch(request, response)
    else if (/^\/stretch\/[0-9]{1,9}\.png$/.test(pathname)) this.#stretch(Number(pathname.slice(9, -4)), response)
    else if (/^\/assets\/[\w.-]+$/.test(pathname)) this.#asset(pathname, request, response)
    else response.writeHead(404).end()
  }

  #page(response: ServerResponse): void {
    const page = this.#read('web/roll/index.html')
    if (!page) response.writeHead(503, { 'content-type': 'text/plain' }).end('The page is not built: npm run build')
    else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'cache-control': 'no-cache' })
        .end(page)
  }

  #asset(path: string, request: IncomingMessage, response: ServerResponse): void {
    const type = types[path.split('.').at(-1) ?? '']
    const file = type && this.#read(path.slice(1))
    if (!file) {
      response.writeHead(404).end()
      return
    }
    const head = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }
    // Fonts and pictures are packed already.
    const packs = /^text\//.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']))
    if (packs) response.writeHead(200, { ...head, 'content-encoding': 'gzip' }).end(gzipSync(file))
    else response.writeHead(200, head).end(file)
  }

  #stretch(stretch: number, response: ServerResponse): void {
    const png = this.#options.roll.picture(stretch)
    if (png) response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'no-store' }).end(png)
    else response.writeHead(404).end()
  }

  #watch(request: IncomingMessage, response: ServerResponse): void {
    if (this.#watchers.size >= mostWatchers) {
      response.writeHead(503).end()
      return
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    const { roll, state } = this.#options
    response.write(
      `retry: 1000\nevent: roll\ndata: ${JSON.stringify(roll.stretches)}\n\nevent: state\ndata: ${JSON.stringify(state())}\n\n`,
    )
    this.#watchers.add(response)
    request.on('close', () => this.#watchers.delete(response))
  }

  /** Another site's page may not press the buttons: it cannot send JSON here without being asked first, and is refused. */
  #act(request: IncomingMessage, response: ServerResponse): void {
    if (!request.headers['content-type']?.startsWith('application/json')) {
      response.writeHead(415).end()
      return
    }
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (piece: string) => {
      body += piece
      if (body.length > 1000) request.destroy()
    })
    request.on('end', () => {
      const act = readAct(body)
      if (act) this.#options.act(act)
      response.writeHead(act ? 204 : 400).end()
    })
  }

  #read(path: string): Buffer | undefined {
    try {
      return readFileSync(join(this.#options.screens, path))
    } catch {
      return undefined
    }
  }
}

function readAct(body: string): PageAct | undefined {
  let said: { fault?: unknown; on?: unknown; hand?: unknown } | null
  try {
    said = JSON.parse(body)
  } catch {
    return undefined
  }
  const fault = faultKinds.find((kind) => kind === said?.fault)
  if (fault && typeof said?.on === 'boolean') return { fault, on: said.on }
  return said?.hand === 'refill' || said?.hand === 'tear' ? { hand: said.hand } : undefined
}
