import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own that can be filled up. Needs root on Linux: without a mount there is no honest full disk, and the test fails saying so. */
export class SmallDisk {
  readonly path = mkdtempSync(join(tmpdir(), 'disk-'))
  private readonly filler = join(this.path, 'filler')

  constructor(megabytes: number) {
    const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', this.path], { encoding: 'utf8' })
    if (status === 0) return
    rmSync(this.path, { recursive: true })
    throw new Error(`a small disk cannot be mounted (root is needed): ${stderr}`)
  }

  /** To the last byte. */
  fill(): void {
    const file = openSync(this.filler, 'a')
    try {
      for (const size of [1 << 20, 4096, 1]) {
        const piece = Buffer.alloc(size)
        while (wrote(file, piece));
      }
    } finally {
      closeSync(file)
    }
  }

  makeRoom(): void {
    rmSync(this.filler, { force: true })
  }

  remove(): void {
    spawnSync('umount', ['-l', this.path])
    rmSync(this.path, { recursive: true, force: true })
  }
}

function wrote(file: number, piece: Buffer): boolean {
  try {
    return writeSync(file, piece) === piece.length
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false
    throw error
  }
}
