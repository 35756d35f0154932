// @ts-check
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const standby = fileURLToPath(new URL('standby.mjs', import.meta.url))

/** @typedef {'serving' | 'not-loaded' | { readonly ended: number | null }} Outcome */

/** One process that may become the server. */
class Process {
  /** @type {Promise<number | null>} */
  ended
  #said = ''

  /** @param {string} cwd */
  constructor(cwd) {
    this.child = spawn(process.execPath, ['--enable-source-maps', standby], { cwd, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
    this.ended = new Promise((resolve) => this.child.once('exit', resolve))
    // Writing to one that has just ended is no trouble: its end is what counts.
    this.child.on('error', () => undefined)
  }

  /** @param {object} message */
  tell(message) {
    this.child.send(message, () => undefined)
  }

  /** True when the program could be loaded. @param {string} program */
  load(program) {
    const loaded = new Promise((resolve) => this.child.once('message', () => resolve(true)))
    this.tell({ program })
    return Promise.race([loaded, this.ended.then(() => false)])
  }

  /** `undefined` when it serves; else how it ended. @param {string[]} args @returns {Promise<{ ended: number | null } | undefined>} */
  open(args) {
    const ready = new Promise((resolve) => {
      this.child.stdout?.on('data', (text) => {
        this.#said += text
        const lines = this.#said.split('\n')
        this.#said = lines.pop() ?? ''
        for (const line of lines) {
          if (line.startsWith('ready ')) resolve(undefined)
          else console.log(line)
        }
      })
    })
    this.tell({ args })
    return Promise.race([ready, this.ended.then((ended) => ({ ended }))])
  }

  /** As it ends in a hall: what is under way is finished. */
  async end() {
    this.child.kill('SIGTERM')
    return this.ended
  }
}

/** The hall's server while somebody works on it: the next version takes over the folder and the port of the one before. */
export class HallProcess {
  /** @type {Process | undefined} */
  #serving
  /** @type {Process | undefined} */
  #spare
  /** @type {string[]} */
  #packages = []
  /** @type {Promise<unknown>} */
  #swapping = Promise.resolve()
  #stopped = false

  /** `onEnd`: it ended by itself. @param {{ cwd: string, args: string[], onEnd: (code: number | null) => void }} how */
  constructor({ cwd, args, onEnd }) {
    this.cwd = cwd
    this.args = args
    this.onEnd = onEnd
  }

  /** Resolves when no version is about to take over. */
  settled() {
    return this.#swapping
  }

  /** @param {string} program @param {string[]} packages what it imports @returns {Promise<Outcome>} */
  swap(program, packages) {
    this.#packages = packages
    const swapping = this.#swap(program)
    this.#swapping = swapping
    return swapping
  }

  async stop() {
    this.#stopped = true
    await Promise.all([this.#serving?.end(), this.#spare?.end()])
  }

  /** @param {string} program @returns {Promise<Outcome>} */
  async #swap(program) {
    const next = this.#spare ?? new Process(this.cwd)
    this.#spare = undefined
    if (!(await next.load(program))) return 'not-loaded'
    const before = this.#serving
    this.#serving = undefined
    await before?.end()
    if (this.#stopped) {
      await next.end()
      return { ended: 0 }
    }
    this.#serving = next
    const failed = await next.open(this.args)
    if (failed) {
      this.#serving = undefined
      return failed
    }
    void next.ended.then((code) => {
      if (this.#serving !== next || this.#stopped) return
      this.#serving = undefined
      this.onEnd(code)
    })
    if (!this.#stopped) {
      this.#spare = new Process(this.cwd)
      this.#spare.tell({ packages: this.#packages })
    }
    return 'serving'
  }
}
