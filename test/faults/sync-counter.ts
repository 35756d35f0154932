import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Counts what a program asks the kernel to sync, and can make each sync slower by so many milliseconds: on Linux with gcc. Without them there is no way round; the test says so and fails. */
export class SyncCounter {
  private readonly folder = mkdtempSync(join(tmpdir(), 'syncs-'))
  private readonly file = join(this.folder, 'count')
  private readonly library = join(this.folder, 'count-syncs.so')

  constructor(private readonly slowerMs = 0) {
    // Two folders below the project, here as in the built bench.
    const source = join(import.meta.dirname, '../..', 'test/faults/count-syncs.c')
    const { status, error, stderr } = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-Wall', '-Werror', '-o', this.library, source], {
      encoding: 'utf8',
    })
    if (error) throw new Error(`gcc is needed to count syncs (on Debian: apt-get install gcc libc6-dev): ${error.message}`)
    if (status !== 0) throw new Error(`${source} does not compile: ${stderr}`)
    writeFileSync(this.file, Buffer.alloc(4))
  }

  /** For the program whose syncs count. */
  get env(): Record<string, string> {
    return { LD_PRELOAD: this.library, COUNT_SYNCS_IN: this.file, SLOW_SYNCS_BY: String(this.slowerMs * 1000) }
  }

  get count(): number {
    return readFileSync(this.file).readUInt32LE()
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
