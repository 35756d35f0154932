import { execFile } from 'node:child_process'
import type { Phrase } from './phrases.ts'
import { readWav } from './wav.ts'

/** A phrase takes 10 to 40 ms. What takes this long hangs, and is killed. */
const longest = 2000
/** A phrase is about 200 kB; what writes more than this does something else. */
const mostBytes = 4_000_000
/** After a failure the calls of this long go without, so that a broken engine does not hold each of them up. */
const rest = 30_000

export type EngineState = 'ok' | 'missing' | 'failing'

/** espeak-ng, one phrase at a time, as a child process that can do no harm to the hall. */
export class Engine {
  private present: EngineState = 'ok'
  private triedAt = Number.NEGATIVE_INFINITY
  private turn: Promise<unknown> = Promise.resolve()

  /** `command`: the program, by name or path. `now`: milliseconds on a clock that never jumps. */
  constructor(
    private readonly command = 'espeak-ng',
    private readonly onState: (state: EngineState, trouble?: string) => void = () => undefined,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get state(): EngineState {
    return this.present
  }

  /** The sound of a phrase, or nothing if there is no engine that can say it now. */
  say(phrase: Pick<Phrase, 'voice' | 'rate' | 'words'>): Promise<Float32Array | undefined> {
    const said = this.turn.then(() => (this.rests() ? undefined : this.run(phrase)))
    // A process that cannot even be begun, on a machine without memory, is a failure like any other.
    const safe = said.catch((error: unknown) => this.fail('failing', String(error)))
    this.turn = safe
    return safe
  }

  private rests(): boolean {
    return this.present === 'failing' && this.now() - this.triedAt < rest
  }

  private run({ voice, rate, words }: Pick<Phrase, 'voice' | 'rate' | 'words'>): Promise<Float32Array | undefined> {
    return new Promise((resolve) => {
      const fail = (state: EngineState, trouble: string) => resolve(this.fail(state, trouble))
      const args = ['-v', voice, '-s', String(rate), '--stdout', words]
      const options = { encoding: 'buffer', timeout: longest, killSignal: 'SIGKILL', maxBuffer: mostBytes } as const
      const child = execFile(this.command, args, options, (error, stdout) => {
        if (error) {
          if (error.code === 'ENOENT' || error.code === 'EACCES') return fail('missing', `${this.command} is not on this machine`)
          return fail('failing', error.killed ? 'it was ended after 2 s, or said too much' : `it ended with ${error.code ?? error.signal}`)
        }
        const sound = readWav(stdout)
        if ('expected' in sound) return fail('failing', `it did not write ${sound.expected}`)
        this.become('ok')
        resolve(sound)
      })
      child.stdin?.end()
    })
  }

  private fail(state: EngineState, trouble: string): undefined {
    this.triedAt = this.now()
    this.become(state, trouble)
  }

  private become(state: EngineState, trouble?: string): void {
    if (state === this.present) return
    this.present = state
    this.onState(state, trouble)
  }
}
